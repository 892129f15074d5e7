import copy
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(self) is type(o) and self.__dict__ == o.__dict__
a = A([1, [2]]); s = copy.copy(a); d = copy.deepcopy(a); print(s == a, s.x is a.x, d == a, d.x is a.x, d.x[1] is a.x[1])
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep", type(memo).__name__
    def __replace__(self, **k): return sorted(k.items())
print(copy.copy(C()), copy.deepcopy(C()), copy.deepcopy([C()]), copy.replace(C(), a=1, b=2))
class S:
    __slots__ = ("a", "b")
s = S(); s.a = 1; t = copy.copy(s); print(t.a, hasattr(t, "b"))
class SD(S): pass
x = SD(); x.a = 1; x.c = 2; y = copy.copy(x); print(y.a, y.c, x.__reduce_ex__(2)[2])
class St:
    def __getstate__(self): return "state"
    def __setstate__(self, s): self.got = s
print(copy.copy(St()).got, St().__reduce_ex__(2)[2], object.__getstate__(A(5)), object.__getstate__(S()), A(1).__getstate__())
class NA:
    def __new__(cls, *a, **k): o = super().__new__(cls); o.args = a, k; return o
    def __getnewargs__(self): return (1, 2)
print(copy.copy(NA(9)).args, NA().__reduce_ex__(2)[1][1:])
class NX(NA):
    def __getnewargs_ex__(self): return (3,), {"k": 4}
print(copy.copy(NX()).args)
class Red:
    def __reduce__(self): return (list, ((1, 2),))
    def __init__(self, v=0): self.v = v
print(copy.copy(Red()))
class Red5(list):
    def __reduce__(self): return (Red5, (), {"st": 1}, iter([1, 2]))
r = copy.copy(Red5()); print(r, r.__dict__)
class RedStr:
    def __reduce__(self): return "global"
rs = RedStr(); print(copy.copy(rs) is rs)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class BadRed:
    def __init__(self, v): self.v = v
    def __reduce_ex__(self, p): return self.v
for v in (5, (), (1,), (list,), (list, ()), (list, 5), (5, ()), (list, (), None, None, None, None), None): err(lambda: copy.copy(BadRed(v)))
class Rec: pass
r = Rec(); r.me = r; q = copy.deepcopy(r); print(q.me is q, q is r)
l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m)
t = ([],); u = copy.deepcopy(t); print(u is t, u[0] is t[0], copy.deepcopy((1, 2)) == (1, 2)); e = (1, (2,)); print(copy.deepcopy(e) is e)
shared = [1]; z = copy.deepcopy([shared, shared]); print(z[0] is z[1])
for o in (1, "a", None, int, len, (lambda: 1), ..., NotImplemented, 1.5, range(3), slice(1), frozenset([1]), b"a"): print(copy.copy(o) is o, copy.deepcopy(o) is o, end="; ")
print()
err(lambda: copy.copy(i for i in ())); err(lambda: copy.copy(copy)); err(lambda: copy.deepcopy({}.keys())); err(lambda: copy.replace(5))
class ES(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b
x = ValueError(1, 2); x.note = 5; y = copy.copy(x); print(y.args, y.note, y is x); err(lambda: copy.copy(ES(1, 2)))
class Dict(dict): pass
d = Dict(a=[1]); d.attr = 1; e = copy.copy(d); print(e, e.attr, type(e).__name__, e["a"] is d["a"]); f = copy.deepcopy(d); print(f, f["a"] is d["a"])
class Prop:
    __slots__ = ("_v", "__dict__")
    @property
    def v(self): return self._v
p = Prop(); p._v = 3; p.q = 4; c = copy.copy(p); print(c.v, c.q)
memo = {}; copy.deepcopy([a], memo); print(id(a) in memo, len(memo) > 1)
