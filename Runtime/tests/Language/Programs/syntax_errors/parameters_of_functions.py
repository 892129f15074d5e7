def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'def f(a, a): pass', 'def f(a=1, b): pass', 'def f(a, b=1, /, c): pass', 'def f(*): pass',
    'def f(*, **k): pass', 'def f(*, a, *b): pass', 'def f(*a, *b): pass', 'def f(**k, a): pass',
    'def f(**k, **l): pass', 'def f(/): pass', 'def f(a, /, b, /): pass', 'def f(*a, /): pass',
    'def f(*a=1): pass', 'def f(**k=1): pass', 'def f((a, b)): pass', 'def f(a.b): pass',
    'def f(1): pass', 'def f(None): pass', 'def f(a=): pass', 'def f(a:): pass',
    'def f(a,, b): pass', 'def f(,): pass', 'def f(a b): pass', 'def f(a',
    'def f(a)', 'def f(a) pass', 'def f: pass', 'def (a): pass',
    'def f()->: pass', 'def f():', 'def f() -> a, b: pass', 'lambda a, a: 1',
    'lambda *: 1', 'lambda a=1, b: 1', 'lambda (a, b): 1', 'lambda **k, a: 1',
    'lambda /: 1', 'lambda a b: 1', 'lambda 1: 1', 'async def f(a, a): pass',
    'async lambda: 1', 'async f(): pass', 'def f(): async x', '@x y\ndef f(): pass',
    '@x\nif 1: pass', 'def f(a):\n global a', 'def f():\n nonlocal x', 'def f(a):\n nonlocal a',
    'def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'nonlocal x', 'class C:\n nonlocal x',
    'def f():\n x: int\n global x', 'def f(*, a: int=1, **k: str) -> None: ...',
]: syn(s)
