class A:
    def who(self): return __class__
    @classmethod
    def c(cls): return __class__, cls
    @staticmethod
    def s(): return __class__.__name__
    l = lambda self: __class__
    def nested(self): return [__class__ for _ in range(1)][0], (lambda: __class__)()
class B(A): pass
print(B().who(), B.c(), B.s(), B().l(), B().nested())
print(A.who.__code__.co_freevars, A.s.__code__.co_freevars)
class C:
    try: print(__class__)
    except NameError as e: print(e)
    def m(self): return super().__repr__()[:10]
    def n(self):
        def inner(): return super(C, self).__init__ is not None
        return inner()
    def gen(self):
        yield super().__class__
print(C().m().startswith("<"), C().n(), next(C().gen()).__name__)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D:
    def a(): return super()
    def b(self):
        self = 5
        return super().x
    def c(self):
        del self
        return super()
    def d(*args): return super()
    def e(self): return [super().__init__ for _ in range(1)] and "ok"
    def f(self): return (lambda: super())()
    def g(self): return list(super() for _ in range(1))
    def h(self): return super().nope
err(D.a); err(D().b); err(D().c); err(D().d); err(D().e); err(D().f); err(D().g); err(D().h)
err(lambda: super())
def plain(x): return super()
err(lambda: plain(1))
class Meta(type):
    def __new__(m, n, b, ns):
        print("__classcell__" in ns)
        ns.pop("__classcell__", None) if n == "Lost" else None
        return super().__new__(m, n, b, ns)
class Kept(metaclass=Meta):
    def m(self): return __class__
print(Kept().m())
try:
    class Lost(metaclass=Meta):
        def m(self): return __class__
except RuntimeError as e: print(e)
class Set:
    def m(self): return __class__
    __class__ = 5
print(Set.__class__ if 0 else Set().m() is Set, vars(Set)["__class__"])
