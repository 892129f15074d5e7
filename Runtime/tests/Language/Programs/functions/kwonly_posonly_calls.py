def f(a, /, b, *, c): return a, b, c
def err(fn):
    try: print(fn())
    except TypeError as e: print(e)
err(lambda: f(1, 2, c=3)); err(lambda: f(1, b=2, c=3)); err(lambda: f(a=1, b=2, c=3)); err(lambda: f(1, 2, 3)); err(lambda: f(1, 2)); err(lambda: f(1)); err(lambda: f()); err(lambda: f(1, 2, c=3, d=4)); err(lambda: f(1, 2, b=3, c=4)); err(lambda: f(1, 2, 3, 4, c=5)); err(lambda: f(c=1)); err(lambda: f(b=1, c=2)); err(lambda: f(1, c=2)); err(lambda: f(1, 2, 3, c=4))
def g(a, /, **k): return a, k
err(lambda: g(1, a=2)); err(lambda: g(a=2)); err(lambda: g(1, **{"a": 3, "b b": 4}))
def h(a, b=1, /, *, c=2, d): return a, b, c, d
err(lambda: h(1, d=5)); err(lambda: h(1, 2, c=3)); err(lambda: h(d=1)); err(lambda: h(a=1, b=2, d=3))
def i(*, a, b=2, c): return a, b, c
err(lambda: i(a=1, c=3)); err(lambda: i(b=1)); err(lambda: i(1)); err(lambda: i(1, a=1, c=2)); err(lambda: i(a=1, c=2, aa=3))
def j(a, b, c=3, *args, d, e=5): return a, b, c, args, d, e
err(lambda: j(1, 2, d=4)); err(lambda: j(1, 2, 3, 4, 5, d=6, e=7)); err(lambda: j(1, d=4)); err(lambda: j(1, 2)); err(lambda: j(1, 2, c=5, d=6, a=7))
def k(first, second): pass
err(lambda: k(frist=1, second=2)); err(lambda: k(1, secnd=2)); err(lambda: k(1, 2, zzz=3))
class A:
    def m(self, x): return x
    def n(): return 1
    def __init__(self, q=None): pass
err(lambda: A().m()); err(lambda: A().m(1, 2)); err(lambda: A().n()); err(lambda: A.m(1)); err(lambda: A(1, 2)); err(lambda: A(z=1)); err(lambda: A().m(y=1)); err(lambda: A().m(1, x=2))
def outer():
    def inner(a): pass
    return inner
err(lambda: outer()()); err(lambda: (lambda a, b: 0)(1)); err(lambda: A.__init__())
f.__qualname__ = "renamed.f"; err(lambda: f())
def many(a, b, c, d, e): pass
err(lambda: many()); err(lambda: many(1, 2)); err(lambda: many(1, 2, 3, 4)); err(lambda: many(1, 2, 3, 4, 5, 6)); err(lambda: many(*range(7)))
def dflt(a, b=2, c=3): pass
err(lambda: dflt()); err(lambda: dflt(1, 2, 3, 4)); err(lambda: dflt(1, 2, 3, 4, d=5))
def kwdef(a, *, k=1): pass
err(lambda: kwdef(1, 2)); err(lambda: kwdef(1, 2, k=3)); err(lambda: kwdef(1, 2, 3, k=3))
def none(): pass
err(lambda: none(1)); err(lambda: none(a=1)); err(lambda: none(*[1, 2]))
