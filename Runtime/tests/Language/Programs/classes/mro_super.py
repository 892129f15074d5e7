class A:
    def f(self): return ["A"]
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + super().f()
class D(B, C):
    def f(self): return ["D"] + super().f()
print(D().f(), [k.__name__ for k in D.__mro__], D.__bases__ == (B, C), D.__base__.__name__)
def mk(f):
    try: f(); print("fine")
    except TypeError as e: print(e)
def m1():
    class X(A, B): pass
def m2():
    class X(B, B): pass
def m3():
    class P(B, C): pass
    class Q(C, B): pass
    class X(P, Q): pass
def m4():
    class X(object, A): pass
def m5():
    class X(D, A): pass
for m in (m1, m2, m3, m4, m5): mk(m)
class E(D): pass
E.__bases__ = (C,); print(E().f(), [k.__name__ for k in E.mro()])
def b1(): E.__bases__ = (int,)
def b2(): E.__bases__ = 5
def b3(): E.__bases__ = (E,)
def b4(): E.__bases__ = ()
def b5(): del E.__bases__
def b6(): int.__bases__ = (object,)
def b7(): A.__bases__ = (D,)
for b in (b2, b3, b4, b5, b6, b7): mk(b)
print(super(B, D()).f(), super(D, D).f(D()), super(C, D()).f())
s = super(D, D())
print(s.__thisclass__.__name__, type(s.__self__).__name__, s.__self_class__.__name__, hasattr(s, "nope"))
mk(lambda: super(int, D())); mk(lambda: super(5)); mk(lambda: super(A, 5)); mk(lambda: super(1, 2, 3)); mk(lambda: super(A, A, A)); mk(lambda: super(B, C))
try: super(A, A()).f
except AttributeError as e: print(e)
try: super(D, D()).x = 5
except AttributeError as e: print(e)
class P:
    @property
    def v(self): return "P.v"
    @classmethod
    def c(cls): return cls.__name__
class Q(P):
    @property
    def v(self): return super().v + "!"
    @classmethod
    def c(cls): return "Q:" + super().c()
print(Q().v, Q.c(), Q().c())
class M(type):
    def mro(cls): return [cls, A, object] if cls.__name__ == "Z" else super().mro()
class Z(D, metaclass=M): pass
print(Z().f() if 0 else [k.__name__ for k in Z.__mro__])
class Tot(A):
    def f(self): return len(super().f())
t = 0
for i in range(60): t += Tot().f() + len(D().f())
print(t)
