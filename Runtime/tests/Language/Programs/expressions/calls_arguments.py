def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, g=7))
print(f(*(1, 2), *[3, 4], d=0, **{"x": 1}, **{"y": 2}))
print(f(1, d=4, a=5, b=6))
def err(g):
    try: print(g())
    except TypeError as e: print(e)
err(lambda: f())
err(lambda: f(1))
err(lambda: f(1, 2, 3, c=4, d=5))
err(lambda: f(1, d=4, **{"d": 5}))
err(lambda: f(1, **{"d": 4}, **{"d": 5}))
err(lambda: f(*1, d=4))
err(lambda: f(1, **[1]))
err(lambda: f(1, **{1: 2}))
err(lambda: f(1, d=1, **None))
err(lambda: f(*None))
err(lambda: f(**5))
def g(a, b, c): return a, b, c
err(lambda: g()); err(lambda: g(1)); err(lambda: g(1, 2)); err(lambda: g(1, 2, 3, 4)); err(lambda: g(1, b=2, c=3, d=4)); err(lambda: g(1, 2, a=3)); err(lambda: g(c=1, b=2, a=3)); err(lambda: g(*"abc")); err(lambda: g(*"abcd")); err(lambda: g(**dict(a=1, b=2, c=3))); err(lambda: g(1, 2, cc=3))
def h(a, /, *, b): return a, b
err(lambda: h(1, 2)); err(lambda: h(a=1, b=2)); err(lambda: h(1)); err(lambda: h(1, 2, b=3)); err(lambda: h(b=1))
def k(*, x, y, z): pass
err(lambda: k()); err(lambda: k(x=1)); err(lambda: k(1, 2)); err(lambda: k(1, x=1, y=2, z=3))
def two(a, b=1): pass
err(lambda: two(1, 2, 3)); err(lambda: two())
for v in (1, None, "a", {}): err(lambda: v())
err(lambda: object()())
