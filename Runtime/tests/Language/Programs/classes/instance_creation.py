class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
class B(A):
    def __new__(cls, v):
        if v: return super().__new__(cls, v)
        return "not an instance"
print(B(0)); B(1)
class C(A):
    def __new__(cls): return super().__new__(A)
C()
class D(A):
    def __new__(cls): return super().__new__(E)
class E(D):
    def __init__(self): print("E init")
D()
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class N: pass
class I:
    def __init__(self): pass
class W:
    def __new__(cls): return object.__new__(cls)
class R:
    def __init__(self): return 5
class X:
    def __init__(self, a): pass
class Y:
    def __new__(cls, a): return object.__new__(cls, a)
class Z:
    def __init__(self, a): super().__init__(a)
err(lambda: N(1)); err(lambda: I(1)); err(lambda: W(1)); err(lambda: R()); err(lambda: X()); err(lambda: Y(1)); err(lambda: Z(1)); err(lambda: object(1)); err(lambda: object.__new__()); err(lambda: object.__new__(5)); err(lambda: object.__new__(int)); err(lambda: int.__new__(str)); err(lambda: int.__new__(object)); err(lambda: N(x=1)); err(lambda: X(a=1, b=2)); err(lambda: object.__init__(N(), 1)); err(lambda: N().__init__(1)); err(lambda: type.__call__(N, 1)); err(lambda: N.__new__(N, 1)); err(lambda: list.__new__(N)); err(lambda: dict.__init__(1))
class Num(int):
    def __new__(cls, v, extra=0):
        self = super().__new__(cls, v * 2); self.extra = extra; return self
    def __init__(self, *a, **k): pass
n = Num(5, extra=3); print(n, n.extra, n + 1, type(n + 1).__name__)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
t = 0
class P:
    def __init__(self, x): self.x = x
for i in range(60):
    if i == 40: P.__new__ = staticmethod(lambda cls, x: (o := object.__new__(cls), o)[0])
    if i == 50: P.__init__ = lambda self, x: setattr(self, "x", -x)
    t += P(i).x
print(t)
