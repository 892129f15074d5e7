class A:
    __x = 1
    def __m(self): return "A.__m"
    def get(self): return self.__x, self.__m()
    def set(self, v): self.__x = v; self.__y = v
    def loc(self):
        __l = 5
        return sorted(locals())
    def kw(self, *, __k=1): return __k
    __dunder__ = 2
    __tail_ = 3
    def glob(self): return __g
    def imp(self):
        import sys as __s
        return "_A__s" in locals()
    def cls(self):
        class __In: pass
        return __In.__name__, __In.__qualname__
    def comp(self): return [__i for __i in range(2)]
    def inner(self):
        def f(__p): return __p
        return f.__code__.co_varnames
    s = "__x"
    def ga(self): return getattr(self, "__x", "none")
    def stmts(self):
        global __h
        __h = 1
        try: 1 / 0
        except ZeroDivisionError as __e: pass
        for __f in (1,): pass
        with __import__("contextlib").nullcontext() as __w: pass
        return sorted(locals())
    def walrus(self): return (__w := 3), "_A__w" in locals()
    def ann(self, x: "__T"): __v: int = 1; return locals().keys() - {"self", "x"}
_A__g = "mangled global"
a = A(); print(a.get()); a.set(5); print(vars(a), a.loc(), a.kw(_A__k=4), A.__dunder__, A._A__tail_, a.glob(), a.imp(), a.cls(), a.comp(), a.inner(), a.ga(), a.stmts(), _A__h, a.walrus(), a.ann(1))
class B(A):
    def mine(self):
        try: return self.__x
        except AttributeError as e: return str(e)
print(B().mine(), B().get())
class __C:
    __v = 1
class _:
    __n = 1
class ___D:
    __z = 2
print(vars(__C).keys() & {"_C__v", "__v"}, hasattr(_, "__n"), hasattr(___D, "_D__z"))
class E:
    __slots__ = ("__a", "b")
    def __init__(self): self.__a = 1
print(E()._E__a, E.__slots__)
try: a.kw(__k=1)
except TypeError as e: print(e)
class F:
    def m(self, o): o.__attr = 1; del o.__attr; return hasattr(o, "_F__attr")
    def t(self): return f"{self.__q}"
    __q = "fq"
    match_ = None
    def pm(self, v):
        match v:
            case {"k": __cap}: return sorted(locals())
    def kwarg(self): return dict(__k=1)
print(F().m(A()), F().t(), F().pm({"k": 1}), F().kwarg())
