class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag, cls.__mro__[1].__name__))
class A(Base): pass
class B(Base, tag="b"): pass
class C(A, B, tag=3): pass
print(Base.registry)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bad():
    class D(Base, other=1): pass
err(bad)
def plain():
    class D(x=1): pass
err(plain)
def plain2():
    class D(x=1, y=2): pass
err(plain2)
print(type("T", (Base,), {}, tag="dyn").__name__, Base.registry[-1])
print(type(Base.__dict__["__init_subclass__"]).__name__, type(Base.__dict__.get("__class_getitem__")).__name__)
class Gen:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class G2(Gen): pass
print(Gen[1], G2[1, 2], type(Gen.__dict__["__class_getitem__"]).__name__)
err(lambda: Gen()[1])
class Order:
    def __init_subclass__(cls): print("init_subclass", cls.__name__, cls.attr.owner)
class Desc:
    def __set_name__(self, owner, name): self.owner = owner.__name__; self.name = name; print("set_name", owner.__name__, name)
class Meta(type):
    def __new__(m, *a): print("before"); c = super().__new__(m, *a); print("after"); return c
    def __init__(c, *a): print("init"); super().__init__(*a)
class O(Order, metaclass=Meta): attr = Desc()
class Kw(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): c.kw = k
class K(metaclass=Kw, a=1, c2=2): pass
print(K.kw)
class NoInit(type):
    def __new__(m, n, b, d, **k): return super().__new__(m, n, b, d)
def noinit():
    class N(metaclass=NoInit, a=1): pass
    return N.__name__
err(noinit)
class Static:
    @staticmethod
    def __init_subclass__(**k): print("static", k)
class St(Static, z=1): pass
class Cm:
    @classmethod
    def __init_subclass__(cls, **k): print("explicit classmethod", cls.__name__, k)
class Cm2(Cm, w=2): pass
class Raises:
    def __init_subclass__(cls): raise ValueError("not " + cls.__name__)
def rs():
    class X(Raises): pass
err(rs)
print([c.__name__ for c in Raises.__subclasses__()] if False else "-")
class SetRaises:
    def __set_name__(self, o, n): raise KeyError(n)
def sr():
    class X: a = SetRaises()
try: sr()
except BaseException as e: print(type(e).__name__, e, e.__notes__)
class Wrong:
    __set_name__ = 5
def wr():
    class X: a = Wrong()
try: wr()
except BaseException as e: print(type(e).__name__, e, getattr(e, "__notes__", None))
class Inst: pass
i = Inst(); i.__set_name__ = lambda *a: print("never called")
class X: a = i
late = Desc()
X.late = late
print(hasattr(late, "name"))
class Adds:
    def __set_name__(self, o, n):
        if not hasattr(o, "added"): o.added = Desc()
class Y: a = Adds()
print(Y.added, ) if False else print(hasattr(Y.added, "name"))
err(lambda: object.__init_subclass__(1)); err(lambda: object.__init_subclass__(x=1)); err(lambda: object.__init_subclass__())
for i in range(60): type("L%d" % i, (Base,), {}, tag=i)
print(len(Base.registry), Base.registry[-1])
