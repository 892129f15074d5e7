def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'f() = 1', '1 = x', "'a' = x", 'x + 1 = 2',
    '-x = 1', 'x and y = 1', 'x if y else z = 1', 'lambda: x = 1',
    '[x for x in y] = 1', '{x} = 1', '{x: y} = 1', 'None = 1',
    '... = 1', 'x.None = 1', 'f().x = 1', '(f()) = 1',
    '(a, f()) = 1', '*a = 1', '*a, *b = 1', '(*a) = 1',
    '*(a, b) = 1', '*f(), a = 1', 'a = f() = b', 'a = 1 = b',
    'x: int: y', 'f(): int = 1', '(a, b): int', '[a]: int = 1',
    'x += y += 1', 'f() += 1', '1 += x', '(a, b) += 1',
    '*a += 1', '(a) += 1', 'a := 1', '(a := 1) = 2',
    '(a.b := 1)', '(a[0] := 1)', '((a, b) := 1)', '(1 := a)',
    'f(a=b := 1)', '[a := 1]', '{a: b := 1}', 'x[a:b := 1]',
    'assert a := 1', 'del a := 1', "f'{a := 1}'",
    'with a := b: pass', 'for a in b := c: pass', '[i := 0 for i in x]', '[(i := 0) for i in x]',
    '[x for x in (y := z)]', 'class C: [(y := x) for x in z]', '__debug__ = 1', 'def __debug__(): pass',
    'x.__debug__ = 1', 'f(__debug__=1)', 'import __debug__', 'for __debug__ in x: pass',
    'del __debug__',
]: syn(s)
