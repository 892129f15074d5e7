class M(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 1}
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if k[0] != "_"), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, o): print("instancecheck"); return True
    def __subclasscheck__(cls, o): print("subclasscheck"); return False
    def __len__(cls): return 42
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "in"
    def __getattr__(cls, n): return f"meta {n}"
    def __repr__(cls): return f"<M {cls.__name__}>"
    def __bool__(cls): return False
    def __add__(cls, o): return "add"
    def meth(cls): return "meth " + cls.__name__
class A(metaclass=M, kw=1):
    x = 1
    def __init__(self, *a): print("A.init", a)
print(A.injected, type(A), A)
a = A(1, 2)
print(isinstance(5, A), issubclass(int, A), isinstance(a, A), len(A), list(A), "in" in A, A.nope, bool(A), A + 1, A.meth())
try: a.meth()
except AttributeError as e: print(e)
class B(A): pass
print(type(B).__name__)
class N(M): pass
class C(A, metaclass=N): pass
class D(B, C): pass
print(type(D).__name__)
class O(type): pass
try:
    class E(A, metaclass=O): pass
except TypeError as e: print(e)
class F(metaclass=lambda n, b, ns, **k: (n, b, sorted(ns), k), z=1): q = 1
print(F)
class G(metaclass=print): pass
print(G)
try:
    class H(metaclass=5): pass
except TypeError as e: print(e)
class P(type):
    @classmethod
    def __prepare__(m, *a): return 5
try:
    class I(metaclass=P): pass
except TypeError as e: print(e)
class Q(type):
    __prepare__ = None
try:
    class J(metaclass=Q): pass
except TypeError as e: print(e)
