import gc, weakref
class A:
    def m(self): return "m"
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A(); r = weakref.ref(a); print(r() is a, weakref.ref(a) is r, weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r.__callback__, hash(r) == hash(a))
log = []; r2 = weakref.ref(a, log.append); print(r2 is r, r == r2, weakref.getweakrefcount(a), r2.__callback__ is not None)
p = weakref.proxy(a); print(p.m(), type(p).__name__, p.__class__.__name__, isinstance(p, A), bool(p)); p.x = 5; print(a.x); del p.x; err(lambda: p.x); err(lambda: hash(p))
w = weakref.WeakMethod(a.m); print(w()(), weakref.ref(a.m) is not None)
del a; gc.collect(); gc.collect()
print(r(), len(log), log[0] is r2 if log else None, w()); err(lambda: p.m()); err(lambda: bool(p)); err(lambda: str(p)); err(lambda: p.x)
print(r == r, r == r2, r != r2)
for o in (5, "s", (), [], {}, None, object(), 1.5, b"", len, slice(1), range(1)): err(lambda: type(weakref.ref(o)).__name__)
for o in (A, A(), lambda: 1, {1}, frozenset([1]), (i for i in ()), type("L", (list,), {})(), type("I", (int,), {})(5), weakref): err(lambda: type(weakref.ref(o)).__name__)
err(lambda: weakref.ref()); err(lambda: weakref.ref(A(), 1, 2)); err(lambda: weakref.ref(A(), callback=5)); err(lambda: r(1))
class R(weakref.ref):
    __slots__ = ("key",)
    def __new__(cls, o, cb=None, key=None): return super().__new__(cls, o, cb)
    def __init__(self, o, cb=None, key=None): super().__init__(o, cb); self.key = key
b = A(); x = R(b, None, "k"); print(x.key, x() is b, R(b) is x, isinstance(x, weakref.ref))
d = weakref.WeakValueDictionary(); d["b"] = b; d["c"] = c = A(); print(sorted(d), len(d), d["b"] is b, d.get("zz"), "b" in d)
del c; gc.collect(); gc.collect(); print(sorted(d), len(d)); err(lambda: d["c"])
k = weakref.WeakKeyDictionary(); k[b] = 1; t = A(); k[t] = 2; print(len(k), k[b], t in k); del t; gc.collect(); gc.collect(); print(len(k)); err(lambda: k[5])
s = weakref.WeakSet([b]); print(len(s), b in s, 5 in s, [type(q).__name__ for q in s])
class L(list): pass
l = L([1, 2]); q = weakref.proxy(l); print(len(q), q[0], q + [3], list(q), 1 in q, q == [1, 2], q * 2); q.append(5); q += [6]; print(l, type(q).__name__)
f = weakref.proxy(lambda x: x * 2) if False else None
def fn(x): return x * 2
pf = weakref.proxy(fn); print(pf(4), type(pf).__name__, weakref.CallableProxyType is type(pf))
class N:
    def __add__(s, o): return ("add", o)
    def __radd__(s, o): return ("radd", o)
    def __int__(s): return 3
    def __index__(s): return 1
    def __getitem__(s, i): return i
    def __iter__(s): return iter([7])
    def __lt__(s, o): return "lt"
    def __call__(s): return "called"
n = N(); pn = weakref.proxy(n); print(pn + 1, 1 + pn, int(pn), [1, 2][pn], pn[9], list(pn), pn < 3, pn())
fin = weakref.finalize(n, print, "finalized"); print(fin.alive, fin.peek()[1] is print); print(fin(), fin.alive, fin())
