def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import collections.abc
import typing
for value in (1, True, 1.5, "x", None, [1], (1, 2), {1: 2}, len, int):
    print(value, isinstance(value, int | str), isinstance(value, int | None), isinstance(value, (int, (str, (float,)))), isinstance(value, collections.abc.Iterable | int), isinstance(value, typing.Optional[list]), isinstance(value, typing.Union[dict, tuple]), isinstance(value, ()), isinstance(value, type | None))
print(issubclass(bool, int | str), issubclass(type(None), int | None), issubclass(dict, collections.abc.Mapping | int), issubclass(int, (str, float | int)), issubclass(list, typing.Sized))
for bad in (5, "x", [int], None, list[int], int | list[int], (int, "x"), typing.List[int], typing.Any, typing.TypeVar("T"), ..., {int}):
    attempt(isinstance, 1.5, bad)
    attempt(issubclass, float, bad)
attempt(issubclass, 5, int)
attempt(issubclass, 5, int | str)
attempt(issubclass, list[int], list)
attempt(isinstance, 5)
attempt(isinstance, 5, int, str)
attempt(isinstance, 1, (int, "never looked at"))


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 42

    def __subclasscheck__(cls, subclass):
        return "yes"


class Odd(metaclass=Meta):
    pass


class Raises(type):
    def __instancecheck__(cls, instance):
        raise LookupError("in check")


class R(metaclass=Raises):
    pass


print(isinstance(42, Odd), isinstance(41, Odd), isinstance(Odd(), Odd), issubclass(int, Odd), isinstance(42, Odd | str), isinstance(42, (str, Odd)))
attempt(isinstance, 1, R)
attempt(isinstance, 1, R | int)
attempt(isinstance, 1, int | R)


class Liar:
    @property
    def __class__(self):
        return int


class Bases:
    def __init__(self, *bases):
        self.__bases__ = bases


print(isinstance(Liar(), int), type(Liar()) is int, isinstance(Liar(), Liar))
b = Bases()
d = Bases(b)
print(issubclass(d, b), issubclass(b, d))
attempt(isinstance, 3, b)
print(int | str == str | int, hash(int | str) == hash(str | int), int | int, (int | str) | None, int | (str | int), (int | str).__args__, repr(int | None), type(int | str))
attempt(lambda: int | 5)
attempt(lambda: int | "x")
attempt(lambda: 5 | int)
attempt(lambda: (int | str)[int])
attempt(lambda: (int | str)())
T = typing.TypeVar("T")
print((list[T] | T)[int], (T | None)[str], (dict[T, int] | T).__parameters__)
