class D:
    def __get__(self, o, t=None): print("get", type(o).__name__, t and t.__name__, end="; "); return 5
    def __set__(self, o, v): print("set", v, end="; ")
    def __delete__(self, o): print("delete", end="; ")
class N:
    def __get__(self, o, t=None): return "non-data"
class A: d = D(); n = N()
a = A()
print(a.d, A.d); a.d = 1; del a.d; print()
a.__dict__["d"] = "inst"; a.__dict__["n"] = "inst"; print(a.d, a.n, A.n)
a.n = "set"; print(a.n); del a.n; print(a.n)
A.d = 3; print(a.d, A.d)
class SetOnly:
    def __set__(self, o, v): o.__dict__["s"] = v * 2
class B: s = SetOnly()
b = B(); print(type(b.s).__name__); b.s = 4; print(b.s)
class DelOnly:
    def __delete__(self, o): print("deleted")
class C: x = DelOnly()
c = C()
del c.x
class GD:
    def __get__(self, o, t): return "gd"
    def __delete__(self, o): print("gd del")
class E: g = GD()
e = E(); e.__dict__["g"] = 1; print(e.g)
class Err:
    def __get__(self, o, t): raise AttributeError("from get")
class F:
    e = Err()
    def __getattr__(self, n): return "fallback"
print(F().e)
try: F.e
except AttributeError as x: print(x)
class Inst:
    def __init__(self): self.d = D()
print(type(Inst().d).__name__)
class Meta(type): d = D()
class G(metaclass=Meta): pass
print(G.d); G.d = 7
try: G().d
except AttributeError as x: print(x)
class Call:
    __get__ = 5
class H: c = Call()
try: H().c
except TypeError as x: print(x)
class Fn:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): return lambda *a: self.f(o, *a)
class I:
    @Fn
    def m(self, x): return x + 1
    @staticmethod
    def st(x): return x
    @classmethod
    def cl(cls, x): return cls, x
print(I().m(3), I.__dict__["st"].__get__(None, I)(4), I.__dict__["cl"].__get__(None, I)(5)[1], I.__dict__["cl"].__wrapped__.__name__, I.__dict__["st"](9))
try: I.__dict__["cl"](1)
except TypeError as x: print(x)
t = 0
class J:
    def __init__(self, k): self.k = k
    @property
    def p(self): return self.k
    q = N()
for i in range(80):
    j = J(i)
    if i == 40: J.p = property(lambda s: -s.k)
    if i == 60: J.p = SetOnly(); j.__dict__["p"] = 5
    t += j.p if i != 60 and i < 60 else 1
print(t)
