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
        "doc of x"
        return self._x

    @x.setter
    def x(self, value):
        self._x = value * 2

    @x.deleter
    def x(self):
        print("deleted")

    only = property(lambda self: "read")
    write = property(None, lambda self, v: print("write", v))
    empty = property()
    documented = property(lambda self: 1, doc="given")


c = C()
c.x = 5
print(c.x, C.x.__doc__, C.documented.__doc__, C.only.__doc__, C.x.fget.__name__, C.only.fset, C.x.__name__)
del c.x
attempt(setattr, c, "only", 1)
attempt(delattr, c, "only")
attempt(getattr, c, "write")
c.write = 3
attempt(getattr, c, "empty")
attempt(setattr, c, "empty", 1)
attempt(delattr, c, "empty")
c.__dict__["x"] = "shadow"
print(c.x)
attempt(setattr, C.x, "fget", None)


class D(C):
    @C.x.getter
    def x(self):
        return "D " + str(self._x)


d = D()
d.x = 4
print(d.x, isinstance(C.x, property), C.x is C.x)
total = 0
for i in range(60):
    d.x = i
    total += d._x + len(c.only)
print(total)
