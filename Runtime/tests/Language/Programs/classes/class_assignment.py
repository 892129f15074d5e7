class A:
    def who(self): return "A"
    v = 1
class B:
    def who(self): return "B"
    v = 2
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = A(); a.x = 5; a.__class__ = B
print(a.who(), a.x, type(a).__name__, isinstance(a, A))
def loop(n, at):
    o = A(); out = []
    for i in range(n):
        if i == at: o.__class__ = B
        out.append(o.who() + str(o.v))
    return out[at - 1], out[at], len(set(out))
print(loop(300, 260))
def mixed(n):
    objs = [A(), B(), A()]
    objs[2].__class__ = B
    s = ""
    for i in range(n): s += objs[i % 3].who()
    return s.count("A"), s.count("B")
print(mixed(300))
class S1: __slots__ = ("x", "y")
class S2: __slots__ = ("x", "y")
class S3: __slots__ = ("y", "x")
class S4: __slots__ = ("x",)
class S5(S1): __slots__ = ()
class S6: __slots__ = ("x", "z")
s = S1(); s.x = 1; s.y = 2
err(lambda: (setattr(s, "__class__", S2), s.x, s.y))
err(lambda: (setattr(s, "__class__", S3), s.x, s.y))
err(lambda: setattr(s, "__class__", S4)); err(lambda: setattr(s, "__class__", S6)); err(lambda: setattr(s, "__class__", A))
err(lambda: setattr(A(), "__class__", S1)); err(lambda: setattr(A(), "__class__", 5)); err(lambda: setattr(A(), "__class__", int)); err(lambda: setattr(5, "__class__", bool)); err(lambda: delattr(A(), "__class__")); err(lambda: setattr(A(), "__class__", object))
class I1(int): pass
class I2(int): pass
i = I1(5)
err(lambda: (setattr(i, "__class__", I2), type(i).__name__, i + 1)[1:])
err(lambda: setattr(i, "__class__", int)); err(lambda: setattr(i, "__class__", A))
class L1(list): pass
class L2(list): __slots__ = ()
err(lambda: setattr(L1(), "__class__", L2)); err(lambda: setattr(L1(), "__class__", list))
class E1(Exception): pass
class E2(Exception): pass
e = E1("m"); e.__class__ = E2
try: raise e
except E1: print("E1")
except E2 as x: print("E2", x)
class C: __class__ = "shadow"
print(C().__class__, type(C()).__name__)
class D:
    @property
    def __class__(self): return int
    @__class__.setter
    def __class__(self, v): print("setter", v)
d = D(); d.__class__ = 5; print(d.__class__)
def f(): pass
err(lambda: setattr(f, "__class__", A))
class Sub(A): extra = "sub"
x = A(); x.__class__ = Sub; print(x.extra, x.who()); x.__class__ = A; err(lambda: x.extra)
class Dm(type): pass
class Dm2(type): pass
class K(metaclass=Dm): pass
K.__class__ = Dm2; print(type(K).__name__)
err(lambda: setattr(K, "__class__", type)); err(lambda: setattr(int, "__class__", Dm))
print(type(K).__name__)
def special(n, at):
    class P:
        def __len__(self): return 1
        def __add__(self, o): return "P"
    class Q:
        def __len__(self): return 2
        def __add__(self, o): return "Q"
    o = P(); out = []
    for i in range(n):
        if i == at: o.__class__ = Q
        out.append((len(o), o + 1))
    return out[at - 1:at + 1]
print(special(300, 280))
