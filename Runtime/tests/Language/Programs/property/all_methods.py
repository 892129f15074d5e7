def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class C:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        """X doc."""
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def readonly(self):
        return "ro"

    write_only = property(fset=lambda self, v: setattr(self, "_w", v), doc="WO")
    nothing = property()


c = C()
print(c.x, C.x.__doc__, C.x.fget.__name__, C.x.fset.__name__, C.x.fdel.__name__, C.write_only.__doc__, C.x.__name__, C.readonly.__name__, type(C.x).__name__, C.readonly.fset, C.x.__isabstractmethod__)
c.x = 5
print(c.x)
del c.x
for action in (lambda: c.x, lambda: setattr(c, "readonly", 1), lambda: delattr(c, "readonly"), lambda: c.write_only, lambda: c.nothing, lambda: setattr(c, "nothing", 1), lambda: delattr(c, "write_only"), lambda: property(1, 2, 3, 4, 5), lambda: property(bad=1), lambda: C.x.__get__(None), lambda: setattr(C.x, "fget", 5), lambda: property().__get__(c)):
    try:
        result = action()
        print(type(result).__name__)
    except Exception as error:
        print(type(error).__name__, error)
p = property(lambda self: "got", None, None, "the doc")
print(p.__doc__, p.__get__(c), p.getter(lambda self: "other").__get__(c), p.getter(lambda s: 1).__doc__, p.setter(lambda s, v: None).fset is not None, p.deleter(None).fdel, p.__get__(None, C) is p)
p.__doc__ = "changed"
print(p.__doc__)


class Sub(property):
    """Sub doc."""


class D:
    @Sub
    def y(self):
        """y doc"""
        return 7


print(D().y, D.y.__doc__, type(D.y).__name__)


class Raises:
    @property
    def attr(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return f"fallback {name}"


print(Raises().attr)


class Base:
    @property
    def v(self):
        return "base"


class Child(Base):
    @Base.v.setter
    def v(self, value):
        print("set", value)

    @property
    def w(self):
        return super().v


k = Child()
k.v = 9
print(k.v, k.w, Child.v is Base.v)
attempt(setattr, Base(), "v", 1)
u = property(lambda s: s.zz)
attempt(u.__get__, c)
attempt(u.__set__, c, 1)
attempt(u.__delete__, c)
named = property(lambda s: 1)
attempt(lambda: named.__name__)
named.__set_name__(C, "given")
print(named.__name__)
attempt(named.__set__, c, 1)
total = 0
for i in range(80):
    c.x = i
    total += c.x
print(total)
