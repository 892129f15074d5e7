def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    '[x for]', '[x for x]', '[x for x in]', '[for x in y]',
    '[x for x in y if]', '[x for x in y if z else w]', '[x if y for x in z]', '[x for 1 in y]',
    '[x for f() in y]', '[x for x.a in y]', '[x for a, b in y]', '[x for *a in y]',
    '[x, y for x in z]', '{x, y for x in z}', '(x, y for x in z)', '[*x for x in y]',
    '{**x for x in y}', '(*x for x in y)', '{x: y, z: w for x in z}', '{x: *y for x in z}',
    '{x: for x in y}', '[x for x in lambda: y]', '[x for x in y, z]', '[x for x in *y]',
    '[x for x in y if z if w]', 'def f(): [(yield) for x in y]', '[x async for x in y]', '[x for x not in y]',
    '[x for {x} in y]', '[x for None in y]', '[x for x in y', '{1, 2: 3}',
    '{1: 2, 3}', '{1: 2, *x}', '{*x, 1: 2}', '{**x, *y}',
    '{**}', '{*}', '{:}', '{1:}',
    '{:1}', '{1: 2,, 3: 4}', '{,}', '[,]',
    '(,)', '[1 2]', '(1 2)', '{1: 2 3}',
    '{a: b: c}', '{a=b}', '[1, 2',
    '{1: 2', '[1, 2)', '(1, 2]', '{1, 2]',
    '1, 2]', '1)', '}', '[1:2]',
    'x[1:2:3:4]', 'x[]', 'x[::]', 'x[*a]',
    'x[*a:b]', 'x[a=b]', 'x[yield]', 'x[a b]',
    'x[a',
]: syn(s)
