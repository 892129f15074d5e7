class Data:
    def __init__(self): self.gets = self.sets = 0
    def __get__(self, o, t): self.gets += 1; return self if o is None else o.__dict__.get("d", -1)
    def __set__(self, o, v): self.sets += 1; o.__dict__["d"] = v
    def __delete__(self, o): o.__dict__.pop("d")
class NonData:
    def __get__(self, o, t): return ("nondata", o is None, t.__name__)
class C:
    d = Data(); n = NonData()
def loop(o, n):
    t = 0
    for i in range(n): o.d = i; t += o.d
    return t
c = C(); print(loop(c, 300), C.d.gets, C.d.sets)
c.__dict__["d"] = "in dict"; print(c.d); del c.d; print(c.d)
print(c.n, C.n); c.n = "shadow"; print(c.n)
def shadow(n, at):
    o = C(); out = []
    for i in range(n):
        if i == at: o.n = 5
        if i == at + 10: del o.n
        if i == at + 20: NonData.__set__ = lambda *a: None; o.__dict__["n"] = "hidden"
        out.append(o.n)
    del NonData.__set__
    return out[at - 1], out[at], out[at + 10], out[at + 20], o.n
print(shadow(300, 200))
class Prop:
    def __init__(self): self._x = 0
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v + 1
p = Prop()
for i in range(300): p.x = p.x
print(p.x)
def replace(n, at):
    class Q:
        @property
        def v(self): return "old"
    q = Q(); out = []
    for i in range(n):
        if i == at: Q.v = property(lambda s: "new")
        if i == at + 10: Q.v = "plain"
        if i == at + 15: q.v = "inst"
        if i == at + 20: Q.v = property(lambda s: "again")
        out.append(q.v)
    return out[at - 1], out[at], out[at + 10], out[at + 15], out[at + 20]
print(replace(300, 200))
class Func:
    def __init__(self, f): self.f = f
    def __get__(self, o, t=None): return lambda *a: self.f(t, *a)
    def __call__(self, *a): return "direct"
class M:
    @Func
    def meth(t, x): return t.__name__, x
r = set()
for i in range(300): r.add(M().meth(i % 2)); r.add(M.meth(2))
print(sorted(r))
class Own:
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t): return getattr(o, self.n, 0)
    def __set__(self, o, v): setattr(o, self.n, v)
class W: a = Own(); b = Own()
w = W()
for i in range(300): w.a += 1; w.b += w.a
print(w.a, w.b, w.__dict__)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class GetOnlySet:
    def __set__(self, o, v): o.__dict__["g"] = v * 2
class X: g = GetOnlySet()
x = X(); print(type(x.g).__name__); x.g = 4; print(x.g); err(lambda: delattr(x, "g"))
class NoSet:
    def __delete__(self, o): print("deleted")
class Y: n = NoSet()
y = Y(); err(lambda: setattr(y, "n", 1)); del y.n
class BadGet: __get__ = None
class Z: b = BadGet()
err(lambda: Z().b)
class RaisesGet:
    def __get__(self, o, t): raise AttributeError("desc")
class ZZ:
    r = RaisesGet()
    def __getattr__(self, n): return "fb " + n
print(ZZ().r); err(lambda: ZZ.r)
class InstGet: pass
ig = InstGet(); ig.__get__ = lambda *a: "never"
class V: i = ig
print(V().i is ig)
class CM:
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
class CM2(CM): pass
o = []
for i in range(300): o.append((CM2().c(), CM.c(), CM2.s(1)))
print(set(o))
print(C.__dict__["d"].__get__(None, C) is C.d, M.__dict__["meth"].__get__(M())(1) if False else "-", (lambda s: s).__get__(5)(), len.__get__ if hasattr(len, "__get__") else "no get", str.upper.__get__("a")())
err(lambda: (lambda s: s).__get__(None)); err(lambda: (lambda s: s).__get__(None, None)); err(lambda: str.upper.__get__(5)); err(lambda: property().__get__(5)); err(lambda: str.upper.__get__(None, int))
