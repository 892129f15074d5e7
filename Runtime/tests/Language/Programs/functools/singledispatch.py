def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import collections.abc
import functools
import numbers


@functools.singledispatch
def show(value, *rest):
    return f"default {value!r}"


@show.register
def _(value: int, *rest):
    return f"int {value}"


@show.register(str)
def show_str(value, *rest):
    return f"str {value}"


@show.register(list)
@show.register(tuple)
def _(value, *rest):
    return f"sequence of {len(value)}"


show.register(float, lambda value, *rest: f"float {value}")


@show.register
def _(value: bytes | bytearray, *rest):
    return "binary"


@show.register(collections.abc.Mapping)
def _(value, *rest):
    return "mapping"


@show.register
def _(value: None, *rest):
    return "none"


print(show(1), show(True), show("x"), show([1]), show((1, 2)), show(1.5), show(b"x"), show(bytearray()), show({}), show(None), show({1}), show(1j))
print(show.dispatch(bool).__name__, show.dispatch(str) is show_str, show.dispatch(object).__name__, sorted(c.__name__ for c in show.registry), show.__name__, show.__wrapped__(5))
attempt(show)
attempt(show.register, 5)
attempt(show.register, 5, 6)


def unannotated(x):
    pass


try:
    show.register(unannotated)
except TypeError as error:
    print(str(error).split("<")[0])


def odd(x: "list[int]"):
    pass


attempt(show.register, odd)


class A:
    pass


class B(A):
    pass


class C(B):
    pass


@functools.singledispatch
def kind(x):
    return "object"


kind.register(A, lambda x: "A")
print(kind(A()), kind(B()), kind(C()))
kind.register(B, lambda x: "B")
print(kind(A()), kind(B()), kind(C()), kind(5))
kind.register(numbers.Number, lambda x: "number")
print(kind(5), kind(1.5), kind(1j), kind("x"))


class Both(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


kind.register(collections.abc.Sized, lambda x: "sized")
kind.register(collections.abc.Iterable, lambda x: "iterable")
print(kind(Both()))


class Ambiguous:
    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


attempt(kind, Ambiguous())


class Shower:
    def __init__(self):
        self.log = []

    @functools.singledispatchmethod
    def add(self, value):
        raise NotImplementedError(f"not {type(value).__name__}")

    @add.register
    def _(self, value: int):
        self.log.append(("int", value))
        return self

    @add.register
    def _(self, value: str):
        self.log.append(("str", value))
        return self

    @functools.singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__, "any"

    @make.register
    @classmethod
    def _(cls, value: int):
        return cls.__name__, "int"


s = Shower()
print(s.add(1).add("x").log, Shower.make(1), Shower.make("x"), s.make(2))
attempt(s.add, 1.5)
attempt(s.add)
