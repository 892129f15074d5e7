class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        print("init_subclass", cls.__name__, tag, kw)
        super().__init_subclass__(**kw)
class A(Base): pass
class B(A, tag="b"): pass
try:
    class C(Base, other=1): pass
except TypeError as e: print(e)
class N:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name)
class D:
    x = N(); y = z = N()
D.w = N()
class Bad:
    def __set_name__(self, o, n): raise ValueError("bad name")
try:
    class E: attr = Bad()
except ValueError as e: print(type(e).__name__, e, e.__notes__)
class Order(Base):
    def __init_subclass__(cls): print("order", [k for k in vars(cls) if k[0] != "_"])
class F(Order): n = N(); m = 2
class Short:
    def __set_name__(self): pass
try:
    class G: a = Short()
except TypeError as e: print(e, e.__notes__)
class H:
    def __init_subclass__(self): print(type(self).__name__, self.__name__)
type("Dyn", (H,), {})
try: type("Dyn2", (Base,), {}, tag=1, foo=2)
except TypeError as e: print(e)
class I:
    @staticmethod
    def __init_subclass__(): pass
try:
    class J(I): pass
    print("ok")
except TypeError as e: print(e)
class K:
    def __class_getitem__(cls, k): return cls.__name__, k
print(K[1], K[1, 2], K[int:str])
class L(K): pass
print(L["x"])
try: K()[1]
except TypeError as e: print(e)
class M:
    def __getitem__(self, k): return "inst"
try: M[0]
except TypeError as e: print(e)
class Meta(type):
    def __getitem__(cls, k): return "meta", k
class O(metaclass=Meta):
    def __class_getitem__(cls, k): return "never"
print(O[5])
try:
    class P(1): pass
except TypeError as e: print(e)
try:
    class Q(int, str): pass
except TypeError as e: print(e)
