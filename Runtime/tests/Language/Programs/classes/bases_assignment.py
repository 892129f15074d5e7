class A:
    x = "A"
    def f(self): return "fA"
class B:
    x = "B"
    def f(self): return "fB"
class C(A): pass
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = C()
print(c.x, c.f()); C.__bases__ = (B,); print(c.x, c.f(), C.__mro__[1].__name__, C.__base__.__name__)
print([k.__name__ for k in A.__subclasses__()], [k.__name__ for k in B.__subclasses__()])
C.__bases__ = (A, B); print(c.x, [k.__name__ for k in C.__mro__])
def loop(n, at):
    out = []
    for i in range(n):
        if i == at: C.__bases__ = (B, A)
        out.append((c.x, c.f(), C.x))
    return out[at - 1], out[at]
print(loop(300, 250))
class D(C): pass
d = D(); C.__bases__ = (A,); print(d.x, [k.__name__ for k in D.__mro__])
err(lambda: setattr(C, "__bases__", ())); err(lambda: setattr(C, "__bases__", 5)); err(lambda: setattr(C, "__bases__", [A])); err(lambda: setattr(C, "__bases__", (5,))); err(lambda: setattr(C, "__bases__", (C,))); err(lambda: setattr(C, "__bases__", (D,))); err(lambda: setattr(C, "__bases__", (A, A))); err(lambda: delattr(C, "__bases__")); err(lambda: setattr(int, "__bases__", (A,)))
err(lambda: setattr(C, "__bases__", (int,))); err(lambda: setattr(C, "__bases__", (bool,))); err(lambda: setattr(C, "__bases__", (object,)))
class S: __slots__ = ("q",)
class T: __slots__ = ("q",)
class U(S): pass
err(lambda: setattr(U, "__bases__", (T,))); err(lambda: setattr(U, "__bases__", (A,)))
err(lambda: setattr(C, "__bases__", (S,)))
class X(A, B): pass
class Y(B, A): pass
class Z(X): pass
err(lambda: setattr(Z, "__bases__", (X, Y)))
print([k.__name__ for k in Z.__mro__])
class W(X): pass
err(lambda: setattr(X, "__bases__", (A,))); print([k.__name__ for k in W.__mro__])
class Sup(A):
    def f(self): return "Sup+" + super().f()
s = Sup(); print(s.f()); Sup.__bases__ = (B,); print(s.f())
def sup_loop(n, at):
    out = []
    for i in range(n):
        if i == at: Sup.__bases__ = (A,)
        out.append(s.f())
    return out[at - 1:at + 1]
print(sup_loop(300, 280))
class Dunder1:
    def __add__(self, o): return 1
    def __len__(self): return 1
class Dunder2:
    def __add__(self, o): return 2
class V(Dunder1): pass
v = V(); print(v + 1, len(v)); V.__bases__ = (Dunder2,); print(v + 1); err(lambda: len(v))
def add_loop(n, at):
    out = []
    for i in range(n):
        if i == at: V.__bases__ = (Dunder1,)
        out.append(v + i)
    return out[at - 1:at + 1]
print(add_loop(300, 280))
class Meta(type):
    def mro(cls): return [cls, B, object] if cls.__name__ == "M1" else super().mro()
class M1(A, metaclass=Meta): pass
print(M1.x, [k.__name__ for k in M1.__mro__], M1.__bases__[0].__name__)
err(lambda: issubclass(M1, A)); err(lambda: issubclass(M1, B))
class BadMro(type):
    def mro(cls): return [cls, 5]
err(lambda: BadMro("Q", (), {}))
class BadMro2(type):
    def mro(cls): return [cls, int]
err(lambda: BadMro2("Q", (), {}))
class BadMro3(type):
    def mro(cls): return 5
err(lambda: BadMro3("Q", (), {}))
class EmptyMro(type):
    def mro(cls): return []
err(lambda: EmptyMro("Q", (), {}).__mro__)
