def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'f(a=1, 2)', 'f(**k, *a)', 'f(**k, a)', 'f(a=1, *b)',
    'f(a=1, a=2)', 'f(1=2)', "f('a'=1)", 'f(a.b=1)',
    'f(f()=1)', 'f(None=1)', 'f(a+b=1)', 'f(x for x in y, 1)',
    'f(1, x for x in y)', 'f(x for x in y, *a)', 'f(a=x for x in y)',
    'f(**x for x in y)', 'f(a b)', 'f(a, b c)', 'f(a',
    'f(a,', 'f(', 'f(a))', 'f(a]',
    'f(a;b)', 'f(a:b)', 'f(*)', 'f(**)',
    'f(,)', 'f(a,,b)', 'f(a=)', 'f(=1)',
    'f(a:=1)', 'f(yield)', 'f(*a or b)', 'f(**a or b)',
    'f(print 1)', 'f(x if y)', 'f(x if y else)', 'f(not)',
    'f(1 2)', "f('a' b)", "f(a 'b')", 'f(a.)',
    'f(a)(b', 'class C(a b): pass', 'x', 'class C(metaclass=M, metaclass=N): pass',
    'a.1', "a.'b'", 'a.(b)', 'a.if',
    'a.\nb', '(a\n.b)',
]: syn(s)
