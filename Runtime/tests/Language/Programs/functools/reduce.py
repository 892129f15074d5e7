def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from functools import reduce
import operator

print(reduce(operator.add, [1, 2, 3]), reduce(operator.add, [], 5), reduce(operator.add, [1], 5), reduce(lambda a, b: (a, b), "abc"), reduce(max, [3, 1, 2]))
attempt(reduce, operator.add, [])
attempt(reduce, operator.add)
attempt(reduce, operator.add, 5)
attempt(reduce, 5, [1, 2])
attempt(reduce, 5, [1])
attempt(reduce, operator.add, [1, "a"])
attempt(reduce, operator.add, [1], initial=5)
attempt(reduce, operator.add, [1, 2], 3, 4)
attempt(lambda: reduce(function=operator.add, iterable=[1]))
attempt(reduce, lambda a: a, [1, 2])
print(reduce(lambda a, b: a * 31 % 1009 + b, range(60)), reduce(lambda d, k: {**d, k: len(d)}, "abca", {}))


def broken():
    yield 1
    raise KeyError("k")


attempt(reduce, operator.add, broken())
