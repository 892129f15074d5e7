class _C__x: pass
class A:
    __a = 1
    def __m(self, __p=5, *__args, __k=6, **__kw): __loc = __p; return __loc, __k, __args, __kw
    def get(self): return self.__a, self.__m(), A.__a, self.__class__.__name__
    def setit(self): self.__b = 2; global __g; __g = 3; return sorted(self.__dict__)
    class __Inner:
        __z = 9
        def f(self): return self.__z, __name__
    def imp(self):
        import sys as __sys
        from os import path as __path
        return sorted(k for k in locals() if k != "self")
    def kw(self): return self.__m(__p=1) if False else self._A__m(_A__p=2, _A__k=3)
    def dels(self): self.__d = 1; del self.__d; return hasattr(self, "_A__d")
    def compr(self): return [__i for __i in range(2)], {__k: __v for __k, __v in [(1, 2)]}
    def lam(self): return (lambda __q: __q)(7)
    def ex(self):
        try: raise ValueError
        except ValueError as __e: return sorted(k for k in locals() if "e" in k and k != "self")
    def w(self):
        with self as __t: return "_A__t" in locals()
    def __enter__(self): return self
    def __exit__(self, *a): pass
    def fr(self):
        for __i in range(2): pass
        return "_A__i" in locals()
    def wal(self): (__w := 5); return "_A__w" in locals()
    def nested(self):
        __n = 1
        def g(): nonlocal __n; __n += 1; return __n
        return g()
    def match(self, v):
        match v:
            case [__f, *__r]: pass
        return sorted(k for k in locals() if k.startswith("_A__"))
    def string(self): return getattr(self, "__a", "no mangling"), eval("'__a' in dir()")
    def dunder(self): return self.__class__ is A, __name__
    def ann(self): __y: int = 5; return "_A__y" in locals()
    def ts[__T](self, x: __T) -> __T: return x
    def fstr(self): return f"{self.__a}{self.__a!r:>{self.__a}}"
    def attr(self, o): return o.__foo
a = A()
for n in ("get", "setit", "imp", "kw", "dels", "compr", "lam", "ex", "w", "fr", "wal", "nested", "string", "dunder", "ann", "fstr"): print(n, getattr(a, n)())
print(a.match([1, 2, 3]), _A__g, a._A__Inner().f(), A._A__Inner.__name__, A._A__Inner.__qualname__, A.ts.__type_params__, sorted(A.ts.__annotations__))
try: a.attr(5)
except AttributeError as e: print(e, e.name)
print(sorted(k for k in A.__dict__ if k.startswith("_A")), A._A__m.__name__, A._A__m.__qualname__, A._A__m.__code__.co_varnames)
class __: 
    __x = 1
    def f(self): return self.__x
print(__().f(), "__x" in __.__dict__)
class _B: __x = 1
class __B: __x = 1
class B__: __x = 1
class __B__: __x = 1
print(*[[k for k in c.__dict__ if k.endswith("x")] for c in (_B, __B, B__, __B__)])
class D:
    ___x = 1; __x_ = 2; __x__ = 3; __ = 4; ___ = 5; _x = 6; __é = 7
    a.__q = 8
print([k for k in D.__dict__ if "x" in k or "é" in k or set(k) == {"_"}], a._D__q)
class E(A):
    __a = "E"
    def mine(self): return self.__a, self.get()[0]
print(E().mine())
class F:
    __slots__ = ("__s",)
    def f(self): self.__s = 5; return self._F__s
print(F().f(), F.__slots__)
class G:
    def f(self):
        class H:
            __v = 1
            def g(self): return self.__v
        return H().g(), self.__dict__
    global __gl
    __gl = 4
print(G().f(), _G__gl)
def outside(): __x = 1; return locals()
print(outside(), type("Z", (), {"__v": 1}).__dict__.get("__v"))
exec("class I:\n  __e = 1\nprint('_I__e' in I.__dict__)")
