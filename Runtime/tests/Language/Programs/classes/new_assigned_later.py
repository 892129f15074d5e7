def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class D:
    pass


print(type(D()).__name__)
D.__new__ = staticmethod(lambda cls, *args: ("made by D", cls.__name__, args))
print(D(), D(1))


class E(D):
    pass


print(E(2))
del D.__new__
print(type(D()).__name__, type(E()).__name__)


def new(cls):
    calls.append(cls.__name__)
    return object.__new__(cls)


calls = []


class F:
    def __init__(self):
        self.x = 1


def make(cls):
    return cls()


for i in range(60):
    if i == 40:
        F.__new__ = staticmethod(new)
    if i == 50:
        F.__init__ = lambda self: calls.append("init")
    make(F)
print(len(calls), calls[:2], calls[-2:])
F.__new__ = object.__new__
print(type(make(F)).__name__, len(calls))


class Meta(type):
    pass


class M(metaclass=Meta):
    pass


Meta.__call__ = lambda cls, *args: ("meta call", args)
print(M(), M(3))
del Meta.__call__
print(type(M()).__name__)
M.__new__ = lambda cls: "a plain function"
print(M(), M.__dict__["__new__"].__class__.__name__)


class Sub(int):
    pass


print(Sub(5) + 1)
Sub.__new__ = lambda cls, value: int.__new__(cls, value * 2)
print(Sub(5), type(Sub(5)).__name__)


class L(list):
    pass


L.__init__ = lambda self, *args: list.__init__(self, [9, *args])
print(L(), L(1))
del L.__init__
print(L("ab"))
attempt(setattr, int, "__new__", 5)
attempt(setattr, object, "__new__", 5)
