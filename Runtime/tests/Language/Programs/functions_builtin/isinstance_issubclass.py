def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, ()), isinstance(1, ((str, (int,)),)), isinstance(1, int | str), isinstance(None, int | None))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int), issubclass(int, int | str), issubclass(bool, bool | None))
attempt(isinstance, 1, 5)
attempt(isinstance, 1, (str, 5))
attempt(isinstance, 1, (int, 5))
attempt(isinstance, 1)
attempt(issubclass, 1, int)
attempt(issubclass, int, 5)
attempt(isinstance, 1, list[int])
attempt(issubclass, int, list[int])
attempt(isinstance, 1, int | list[int])
attempt(isinstance, "a", "b")
attempt(isinstance, 1, [int])


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 42

    def __subclasscheck__(cls, subclass):
        return subclass.__name__.startswith("A")


class Odd(metaclass=Meta):
    pass


print(isinstance(42, Odd), isinstance(1, Odd), isinstance(Odd(), Odd), issubclass(int, Odd), issubclass(type("Ax", (), {}), Odd))


class Fake:
    __class__ = int


print(isinstance(Fake(), int), isinstance(Fake(), Fake), type(Fake()).__name__)


class Bases:
    __bases__ = (int,)


attempt(issubclass, Bases(), int)
