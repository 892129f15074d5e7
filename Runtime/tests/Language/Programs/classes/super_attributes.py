class A:
    def m(self): return "A.m"
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    v = "A.v"
class B(A):
    def m(self): return "B.m>" + super().m()
    @classmethod
    def c(cls): return "B.c>" + super().c()
    @staticmethod
    def s(): return "B.s>" + super(B, B).s()
    @property
    def p(self): return "B.p>" + super().p
    v = "B.v"
    def attrs(self): s = super(); return s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__, s.v
    def missing(self): return super().nothing
    def setit(self): super().x = 1
    def lst(self): return [super().m() for _ in range(1)] if False else (lambda: super(B, self).m())()
    def __getattr__(self, n): return "dyn " + n
b = B(); print(b.m(), B.c(), b.c(), B.s(), b.p, *b.attrs())
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, getattr(e, "name", "-"))
err(b.missing); err(b.setit); print(b.lst())
u = super(B); print(u.__self__, u.__self_class__, u.__thisclass__.__name__, repr(u)); err(lambda: u.m.__name__); print(u.__get__(b).m(), u.__get__(None, B) is u)
err(lambda: super()); err(lambda: super(5)); err(lambda: super(B, 5)); err(lambda: super(B, A())); err(lambda: super(B, A)); err(lambda: super(A, B).m(b)); err(lambda: super(B, B).m.__name__); err(lambda: super(B, b, 5)); err(lambda: super(obj=b)); err(lambda: super(B, None).__self__)
print(repr(super(B, b))[:26], super(B, b).__class__.__name__, isinstance(super(B, b), super), super(B, B).__self__.__name__)
def nocell(): return super()
err(nocell)
def noargs(): super()
class C(A):
    def noself(): return super()
    def delself(self): del self; return super()
    def rebound(self): self = 5; return super().m()
    def star(*args): return super().m()
    def gen(self): yield super().m()
    def nested(self):
        def inner(): return super().m()
        return inner()
    def nested2(self):
        def inner(self): return super().m()
        return inner(self)
    def cls(self): return __class__.__name__
    comp = lambda self: [super(C, self).m() for i in range(2)]
    def comp2(self): return [super().m() for i in range(2)]
    def genexp(self): return list(super().m() for i in range(2))
c = C(); err(C.noself); err(c.delself); err(c.rebound); err(lambda: next(c.gen())); err(c.nested); err(c.nested2); err(c.cls); err(c.comp); err(c.comp2); err(c.genexp)
class D(B):
    def m(self): return "D>" + super(B, self).m()
print(D().m())
def loop(n, at):
    d = B(); out = []
    for i in range(n):
        if i == at: A.m = lambda self: "patched"
        if i == at + 5: A.m = property(lambda self: lambda: "prop")
        out.append(d.m())
    return out[at - 1], out[at], out[at + 5]
print(loop(300, 250)); A.m = lambda self: "A.m"
class X(A):
    def m(self): return "X>" + super().m()
class Y(A):
    def m(self): return "Y>" + super().m()
class Z(X, Y):
    def m(self): return "Z>" + super().m()
print(Z().m(), {Z().m() for i in range(200)})
class MySuper(super): extra = 1
print(MySuper(B, b).m(), MySuper(B, b).extra)
def shadowed():
    class Q(A):
        def m(self): return super().m()
    return Q().m()
super_ = super
print(shadowed())
class Sh(A):
    def m(self):
        super = lambda: type("F", (), {"m": lambda s: "fake"})()
        return super().m()
print(Sh().m())
s = super.__new__(super); err(lambda: repr(s)); super.__init__(s, B, b); print(s.m()); super.__init__(s, Z, Z()); print(s.m())
class Cell:
    def f(self): return __class__
    def set(self, v): nonlocal __class__; __class__ = v
k = Cell(); print(k.f() is Cell); k.set(5); print(k.f())
