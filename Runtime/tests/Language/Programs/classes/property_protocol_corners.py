def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self): self._x = 1
    def get(self): "getter doc"; return self._x
    def put(self, v): self._x = v
    def rem(self): del self._x
    x = property(get, put, rem)
    y = property(doc="only doc")
    z = property(None, put)
    w = property(get, doc="own doc")
    v = property(lambda self: self.missing)
a = A()
print(a.x, A.x.__doc__, A.w.__doc__, A.y.__doc__, A.x.fget.__name__, A.x.fset.__name__, A.x.fdel.__name__, A.y.fget, A.x.__name__, A.w.__name__)
a.x = 5; print(a.x); del a.x; err(lambda: a.x)
for s in ("a.y", "a.y = 1", "del a.y", "a.z", "a.z = 3", "del a.z", "a.w = 1", "del a.w", "a.v", "A.x = 5", "a.w"): err(lambda: exec(s, {"a": a, "A": type("A2", (A,), {})})); 
p = A.__dict__["w"]
print(p.getter(lambda s: "new").__get__(a), p.setter(lambda s, v: None).fset is not None, p.deleter(lambda s: None).fdel is not None, p.getter(lambda s: 1).__doc__, type(p.__get__(None, A)).__name__)
err(lambda: p.__set__(a, 1)); err(lambda: p.__delete__(a)); err(lambda: property(1, 2, 3, 4, 5)); err(lambda: property(5).__get__(a)); err(lambda: setattr(p, "fget", 1)); err(lambda: property(fget=1, bad=2)); err(lambda: p.__isabstractmethod__)
class P(property):
    extra = 1
    def __get__(self, o, t=None): return ("sub", super().__get__(o, t)) if o else self
class B:
    @P
    def q(self): "q doc"; return "q"
    @q.setter
    def q(self, v): self.v = v
b = B(); print(b.q, type(B.q).__name__, B.q.extra, B.q.__doc__); b.q = 7; print(b.v)
class Base:
    @property
    def n(self): return "base"
class Derived(Base):
    @Base.n.setter
    def n(self, v): self._n = v
    @property
    def m(self): return super().n
d = Derived(); d.n = 3; print(d.n, d._n, d.m); err(lambda: setattr(Base(), "n", 1))
class Override(Base): n = "plain"
print(Override().n, Override.n)
class Dyn: pass
o = Dyn()
for i in range(200):
    Dyn.k = property(lambda s, i=i: i); t = o.k
print(t); o.__dict__["k"] = "shadowed"; print(o.k); del Dyn.k; print(o.k)
class Counter:
    def __init__(self): self.n = 0
    @property
    def count(self): self.n += 1; return self.n
    @count.setter
    def count(self, v): self.n = v
c = Counter()
for i in range(300): c.count += 1
print(c.n, c.count)
class Raises:
    @property
    def bad(self): raise KeyError("bad")
    @property
    def attr(self): raise AttributeError("attr")
r = Raises(); err(lambda: r.bad); err(lambda: r.attr); err(lambda: hasattr(r, "bad")); print(hasattr(r, "attr"), getattr(r, "attr", "default"))
class Meta(type):
    @property
    def cp(cls): return cls.__name__ + "!"
class WithMeta(metaclass=Meta): pass
print(WithMeta.cp); err(lambda: WithMeta().cp); err(lambda: setattr(WithMeta, "cp", 1))
class Cls:
    @classmethod
    @property
    def cp(cls): return "chained"
print(type(Cls.cp).__name__)
class Rec:
    @property
    def me(self): return self.me
try: Rec().me
except RecursionError: print("RecursionError")
