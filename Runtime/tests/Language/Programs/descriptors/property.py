class A:
    def __init__(self): self._x = 0
    @property
    def x(self):
        "the doc"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print("deleted"); self._x = None
    ro = property(lambda self: 1)
    wo = property(None, lambda self, v: print("wo", v))
    none = property()
a = A(); a.x = 5; print(a.x); del a.x; print(a.x, A.x.__doc__, A.x.__name__)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def st(n, v): setattr(a, n, v)
err(lambda: st("ro", 1)); err(lambda: delattr(a, "ro")); err(lambda: a.wo); err(lambda: st("wo", 2)); err(lambda: a.none); err(lambda: st("none", 1)); err(lambda: delattr(a, "none"))
p = A.x; print(p.fget.__name__, p.fset.__name__, p.fdel.__name__, p.__get__(None, A) is p, p.__get__(a), p.__isabstractmethod__)
err(lambda: p.__set__(5, 1)); err(lambda: p.__get__(5)); err(lambda: setattr(p, "fget", 1)); err(lambda: property(1).__get__(1)); err(lambda: property(1, 2, 3, 4, 5)); err(lambda: property(lambda: 1).__get__(a)); err(lambda: property(fget=len).__get__("abc"))
p.__doc__ = "changed"; print(A.x.__doc__)
q = property(doc="only doc"); print(q.__doc__, q.fget, q.getter(lambda s: "got").__get__(1), q.getter(lambda s: 1).__doc__)
class B(A):
    @A.x.setter
    def x(self, v): self._x = v * 10
b = B(); b.x = 2; print(b.x, B.x is A.x)
class P(property):
    def __get__(self, o, t=None): return "sub " + str(super().__get__(o, t))
class C:
    @P
    def v(self): return 3
    @v.setter
    def v(self, x): print("set", x)
print(C().v, type(C.__dict__["v"]).__name__); C().v = 4
class Cnt:
    n = 0
    @property
    def nxt(self): Cnt.n += 1; return Cnt.n
c = Cnt(); print(c.nxt, c.nxt, getattr(c, "nxt"), hasattr(c, "nxt"), Cnt.n)
class Abs:
    @property
    def f(self): return 1
    f.fget.__isabstractmethod__ = True
print(Abs.__dict__["f"].__isabstractmethod__)
class Loop:
    def __init__(self): self._v = 0
    @property
    def v(self): return self._v
    @v.setter
    def v(self, x):
        if x < 0: raise ValueError(x)
        self._v = x
l = Loop(); bad = 0
for i in range(80):
    try: l.v += 1 if i % 7 else -100
    except ValueError: bad += 1
print(l.v, bad)
class Anon: z = property(lambda s: s.missing, lambda s, v: None)
err(lambda: Anon().z)
class UnNamed: pass
UnNamed.w = property(None)
err(lambda: UnNamed().w)
