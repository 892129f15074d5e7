def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, a([1, 2]), a == list[int], hash(a) == hash(list[int]), dict[str, list[int]], tuple[int, ...], tuple[()], type[int])
from typing import TypeVar

T = TypeVar("T")
print(list[T], list[T][int], dict[T, int][str], list[T].__parameters__, list[int] | None, int | str | int, (int | str).__args__)
attempt(lambda: list[int][str])
attempt(lambda: dict[T, T][int, str])
attempt(lambda: int[str])
attempt(lambda: int | 5)
attempt(lambda: isinstance([], list[int]))
attempt(lambda: list[int].missing)
print((int | str) == (str | int), hash(int | str) == hash(str | int), repr(int | None), isinstance(1, int | str), list[int].append is not None, list[int].__mro_entries__(()))


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, Sub([1]), [*list[int].__args__])
attempt(setattr, a, "__origin__", 1)
print(*[x for x in tuple[int, str]][0:1])
