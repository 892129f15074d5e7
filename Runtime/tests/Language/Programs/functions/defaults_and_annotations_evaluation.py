log = []
def v(x): log.append(x); return x
def f(a=v(1), b=v([])): b.append(a); return b
print(log, f(), f(2), f.__defaults__); f.__defaults__ = ([9],); print(f(1)); f.__defaults__ = None
def err(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
err(f); err(lambda: f(1)); f.__defaults__ = (1, [], 3); err(lambda: f()); err(lambda: setattr(f, "__defaults__", 5)); err(lambda: setattr(f, "__kwdefaults__", 5)); del f.__defaults__; print(f.__defaults__)
def g(*, k=v("k"), j): return k, j
print(g(j=1), g.__kwdefaults__); g.__kwdefaults__["j"] = 5; print(g()); g.__kwdefaults__ = {"k": 0}; err(g); del g.__kwdefaults__; err(g); g.__kwdefaults__ = {"zz": 1}; err(g)
def loop(n, at):
    def h(x, y=1, *, z=2): return x + y + z
    out = []
    for i in range(n):
        if i == at: h.__defaults__ = (100,)
        if i == at + 5: h.__kwdefaults__ = {"z": 1000}
        out.append(h(i))
    return out[at - 1], out[at], out[at + 5]
print(loop(300, 200))
def removed(n, at):
    def h(x, y=1): return x + y
    out = []
    for i in range(n):
        if i == at: h.__defaults__ = None
        try: out.append(h(i))
        except TypeError as e: out.append(str(e))
    return out[at - 1], out[at]
print(removed(300, 200))
x = 1
def late(a=x): return a, x
x = 2; print(late())
class C:
    d = 5
    def m(self, a=d, b=lambda: d if False else 6): return a, b()
    d = 7
print(C().m())
print([(lambda n=n: n)() for n in range(3)], (lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1, *(9, 8), d=0, z=1))
def outer():
    def inner(a=y): return a
    return inner
try: outer()
except NameError as e: print(e)
def rec(n, acc=[]): acc.append(n); return rec(n - 1) if n else acc
print(rec(3), rec(1))
def order(a=log.append("def a"), *, b=log.append("def b")): pass
@v
def decorated(a=log.append("before decorator call")): pass
print([q for q in log if isinstance(q, str)])
def posonly(a, b=1, /, c=2, *, d=3): return a, b, c, d
for args, kw in [((1,), {}), ((1, 2, 3), {}), ((1,), {"c": 5}), ((), {"a": 1}), ((1,), {"b": 2}), ((1, 2, 3, 4), {}), ((1,), {"d": 9, "e": 1}), ((1, 2, 3), {"c": 4}), ((), {}), ((), {"a": 1, "b": 2}), ((1,), {"x": 1, "y": 2})]:
    err(lambda: posonly(*args, **kw))
def po2(a, /, **kw): return a, kw
print(po2(1, a=2)); err(lambda: po2(a=2))
def many(a, b, c, d, *, e, f): pass
for n in range(5): err(lambda: many(*range(n)))
err(lambda: many(1, 2, 3, 4)); err(lambda: many(1, 2, 3, 4, 5, e=1)); err(lambda: many(1, 2, 3, 4, 5, 6)); err(lambda: many(1, 2, 3, 4, e=1)); err(lambda: many(1, 2, 3, 4, e=1, g=2)); err(lambda: many(1, b=2)); err(lambda: many(1, 2, a=3)); err(lambda: many(**{"a": 1}, **{"a": 2})); err(lambda: many(*5)); err(lambda: many(**5)); err(lambda: many(**{1: 2})); err(lambda: many(*[1], *None)); err(lambda: many(a=1, **{"a": 2}))
