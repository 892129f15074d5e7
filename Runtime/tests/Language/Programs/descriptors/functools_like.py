class cached:
    def __init__(self, f): self.f = f; self.__doc__ = f.__doc__
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, t=None):
        if o is None: return self
        print("computing", self.n, end=" ")
        v = o.__dict__[self.n] = self.f(o)
        return v
class Typed:
    def __init__(self, t, d=None): self.t, self.d = t, d
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n, self.d)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n[1:]} wants {self.t.__name__}, got {type(v).__name__}")
        setattr(o, self.n, v)
    def __delete__(self, o): delattr(o, self.n)
class A:
    x = Typed(int, 0); s = Typed(str)
    @cached
    def c(self): "doc c"; return 42
    def __init__(self, x=1, s=""): self.x, self.s = x, s
a = A(5, "q"); print(a.x, a.s, a.c, a.c, vars(a), A.c.__doc__)
def err(f):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, e)
err(lambda: setattr(a, "x", "no")); err(lambda: A("z")); err(lambda: delattr(a, "x")); err(lambda: delattr(a, "x")); print(a.x)
class B(A):
    x = 7
b = B(); print(b.x, vars(b), B.__dict__["x"])
class Lazy:
    def __get__(self, o, t): setattr(t, "lz", "computed"); return "first"
class C: lz = Lazy()
print(C.lz, C.lz)
class Registry:
    all = {}
    def __set_name__(self, o, n): Registry.all[n] = o.__name__
class D: p = Registry(); q = Registry()
print(Registry.all)
class View:
    def __init__(self, attr): self.attr = attr
    def __get__(self, o, t=None): return getattr(o if o is not None else t, self.attr)
class E:
    name = "class name"
    v = View("name")
e = E(); e.name = "inst"; print(e.v, E.v)
class method:
    def __init__(self, f): self.f = f
    def __get__(self, o, t): return lambda *a: (self.f(o if o is not None else t, *a))
class F:
    @method
    def who(self, *a): return self if isinstance(self, type) else "instance", a
print(F.who(1)[0].__name__, F().who(2))
t = 0
for i in range(80):
    a.x = i
    t += a.x + a.c
    if i == 60: A.c = 1; del a.__dict__["c"]
print(t)
super_prop = type("P", (A,), {"x": property(lambda s: super(type(s), s).x * 2)})
p = super_prop.__new__(super_prop); p._x = 21; print(p.x)
