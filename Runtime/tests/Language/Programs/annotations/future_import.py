from __future__ import annotations
def f(a: undefined, b: list[ int ], c: "str" = 1, *d: *Ts, e: lambda x: x + 1 = 2) -> a if b else c: pass
print(f.__annotations__)
class C:
    x: some.thing[0]
    y: 'quoted'
    z: (1, 2)
    __p: int
print(C.__annotations__)
v: not_evaluated(1 / 0)
w: f"{x}" = 1
print(__annotations__)
def g(a: yield_, b: {1: 2, **c}, c: x[1:2, ...], d: -1 ** 2, e: not a or b, f: a < b <= c, g: [i for i in j if k], h: b"x", i: 1j, j: "a" "b", k: a.b(c, *d, e=1, **f), l: (x,), m: (), n: {1}, o: lambda *a, b=1, **c: 0, p: 1 if 2 else 3, q: (a, b)[0], r: x @ y // z, s: ~a, t: 1_000, u: 0xff, v: 1e10, w: None | int): pass
for k, t in g.__annotations__.items(): print(k, t)
def local():
    x: 1 / 0 = 5
    return x
print(local(), f.__annotate__ is None)
def syn(s):
    try: exec(compile("from __future__ import annotations\n" + s, "s", "exec")); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.lineno, e.offset)
for s in ["x: (yield)", "def f(x: (yield)): pass", "x: (a := 1)", "async def f(x: await y): pass", "def f() -> (yield): pass", "x: await y", "class C: x: (yield)"]: syn(s)
