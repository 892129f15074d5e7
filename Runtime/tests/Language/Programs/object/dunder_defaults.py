def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


o = object()
print(type(o.__repr__()).__name__, o.__eq__(o), o.__eq__(5), o.__ne__(o), o.__lt__(o), o.__hash__() == hash(o), o.__class__, o.__doc__ == object.__doc__, o.__dir__() == object().__dir__(), sorted(o.__dir__())[:5], o.__sizeof__() > 0, o.__reduce_ex__(2)[0].__name__, o.__getstate__(), o.__format__("") == str(o), o.__init__(), object.__init_subclass__(), object.__subclasshook__(int), o.__str__() == repr(o))
for name, args in [("__eq__", ()), ("__hash__", (1,)), ("__setattr__", ("x", 1)), ("__delattr__", ("x",)), ("__getattribute__", ("x",)), ("__getattribute__", (5,)), ("__setattr__", (5, 1)), ("__format__", ("x",)), ("__format__", (5,)), ("__init__", (1,)), ("__reduce__", (1,)), ("__reduce_ex__", ("x",)), ("__dir__", (1,)), ("__class__", ()), ("__init_subclass__", (1,)), ("__new__", ()), ("__new__", (5,)), ("__new__", (int,)), ("__new__", (object, 1))]:
    print(name, end=" ")
    try:
        result = getattr(o, name)(*args)
        print(type(result).__name__)
    except Exception as error:
        print(type(error).__name__, str(error).replace(hex(id(o)), "ID"))


class A:
    pass


class I:
    def __init__(self, x):
        self.x = x


class N:
    def __new__(cls, x):
        return super().__new__(cls)


class Both:
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __init__(self, *args):
        super().__init__(*args)


for cls, args in ((A, (1,)), (A, ()), (I, (1,)), (I, ()), (N, (1,)), (N, ()), (Both, ()), (Both, (1,)), (object, (1,))):
    try:
        print(cls.__name__, type(cls(*args)).__name__)
    except TypeError as error:
        print(cls.__name__, error)
a = A()
a.x = 1
for name in ("__dict__", "__class__", "__weakref__", "__module__", "__doc__"):
    print(name, getattr(a, name), end=" ")
print()
attempt(setattr, a, "__class__", 5)
attempt(setattr, a, "__class__", int)
attempt(setattr, o, "__class__", A)
attempt(setattr, a, "__dict__", 5)
attempt(delattr, a, "__class__")
attempt(delattr, a, "__dict__")
attempt(delattr, a, "nothing")
attempt(getattr, a, 5)
attempt(getattr, a, "nope")
attempt(getattr, a, "nope", "default")
attempt(hasattr, a, 5)
attempt(setattr, a, 5, 1)
attempt(getattr, a)
a.__dict__ = {"y": 2}
print(a.y, vars(a), hasattr(a, "x"))
a.__class__ = I
print(type(a).__name__, a.y, isinstance(a, I))
attempt(lambda: o < o)
attempt(lambda: o + o)
attempt(lambda: o[0])
attempt(lambda: o())
attempt(lambda: len(o))
attempt(lambda: iter(o))
attempt(lambda: -o)
attempt(lambda: o in o)
attempt(lambda: int(o))
attempt(lambda: float(o))
attempt(lambda: [1][o])
attempt(lambda: abs(o))
attempt(lambda: round(o))
attempt(lambda: divmod(o, 1))
attempt(lambda: o.x)
print(bool(o), o == o, o != object(), not o, o is o)
