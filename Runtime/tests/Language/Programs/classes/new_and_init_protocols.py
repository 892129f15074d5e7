def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def __new__(cls, *a, **k): print("new", cls.__name__, a, k); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
class B(A):
    def __new__(cls, *a): return 5
print(B(1))
class C(A):
    def __new__(cls, *a): return object.__new__(D)
class D(A): pass
print(type(C(1)).__name__)
class E(D):
    def __new__(cls, *a): return D.__new__(G, *a)
class G(E):
    def __init__(self, *a): print("G init", a)
print(type(E(7)).__name__)
class NoNew: pass
class OnlyInit:
    def __init__(self, x): pass
class OnlyNew:
    def __new__(cls, x): return object.__new__(cls)
class Both:
    def __new__(cls, x): return object.__new__(cls)
    def __init__(self, x): pass
err(lambda: NoNew(1)); err(lambda: NoNew(x=1)); err(lambda: OnlyInit()); err(lambda: OnlyNew()); err(lambda: type(OnlyNew(1)).__name__); err(lambda: object.__new__(OnlyInit, 1) and "fine"); err(lambda: object.__new__(OnlyNew, 1)); err(lambda: object.__new__(Both, 1)); err(lambda: object.__init__(OnlyInit(1), 2)); err(lambda: object.__init__(OnlyNew(1), 2)); err(lambda: object.__new__()); err(lambda: object.__new__(5)); err(lambda: object.__new__(int)); err(lambda: int.__new__(str)); err(lambda: int.__new__(bool, 1)); err(lambda: object(1)); err(lambda: object.__new__(object, 1)); err(lambda: super(NoNew, NoNew()).__init__(5))
class RetInit:
    def __init__(self): return 1
class GenInit:
    def __init__(self): yield
err(RetInit); err(GenInit)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __init__(self, *a): self.n = len(a)
t = T(1, 2); print(t, t.n)
class I(int):
    def __new__(cls, v, base=10): return super().__new__(cls, str(v), base)
err(lambda: I(11, 2))
class S(str):
    def __new__(cls, v): return super().__new__(cls, v * 2)
print(S("ab"), type(S("a") + "b").__name__, type(S("a").upper()).__name__, S("x")[0].__class__.__name__)
class L(list):
    def __init__(self, n): super().__init__(range(n))
print(L(3), L.__new__(L, 1, 2, 3), list.__new__(L))
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self): self.c = getattr(self, "c", 0) + 1
for i in range(200): s = Single()
print(s.c, Single() is s)
def loop(n, at):
    class P:
        def __init__(self, v): self.v = v
    out = []
    for i in range(n):
        if i == at: P.__init__ = lambda self, v: setattr(self, "v", -v)
        if i == at + 5: P.__init__ = lambda self, v, *, w=1000: setattr(self, "v", w)
        if i == at + 10: del P.__init__
        try: out.append(P(i).v)
        except Exception as e: out.append(str(e))
    return [out[at + k] for k in (-1, 0, 5, 10)]
print(loop(300, 200))
def newloop(n, at):
    class P:
        def __new__(cls, v): o = object.__new__(cls); o.v = v; return o
    class Q(P): pass
    out = []
    for i in range(n):
        if i == at: P.__new__ = staticmethod(lambda cls, v: v)
        if i == at + 5: Q.__init__ = lambda self, v: setattr(self, "v", 7)
        if i == at + 10: Q.__new__ = lambda cls, v: object.__new__(cls)
        r = Q(i); out.append(getattr(r, "v", r))
    return [out[at + k] for k in (-1, 0, 5, 10)]
print(newloop(300, 200))
class Abs(metaclass=__import__("abc").ABCMeta):
    @__import__("abc").abstractmethod
    def m(self): pass
err(Abs); Abs.__abstractmethods__ = frozenset(); print(type(Abs()).__name__)
class CallMeta(type):
    def __call__(cls, *a): return ("meta", a)
class CM(metaclass=CallMeta): pass
print(CM(1), type.__call__(CM).__class__.__name__, CM.__call__(2))
class Factory:
    def __class_getitem__(cls, k): return lambda *a: (cls.__name__, k, a)
print(Factory[int](1), type("Dyn", (A,), {"__init__": lambda s: None})().__class__.__name__)
