def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(next, iter([1]))
attempt(next, iter([]))
attempt(next, iter([]), "default")
attempt(next, [1])
attempt(next)
attempt(next, iter([]), 1, 2)
attempt(iter, 5)
attempt(iter)
attempt(iter, 5, 5)
values = iter([1, 2, 3, 4])
it = iter(lambda: next(values), 3)
print(list(it), next(it, "over"), next(values), type(it).__name__)
it = iter(lambda: next(values), 3)
attempt(next, it)
attempt(lambda: list(it))


class Bad:
    def __iter__(self):
        return [1]


class NoNext:
    def __iter__(self):
        return self


class Item:
    def __getitem__(self, i):
        if i == 3:
            raise StopIteration
        return i


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


attempt(iter, Bad())
attempt(iter, NoNext())
print(list(Item()))
attempt(iter, NoneIter())
attempt(lambda: 1 in NoneIter())
attempt(lambda: [*5])
attempt(lambda: (lambda *a: a)(*5))
attempt(lambda: 5 in 5)


class Once:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 60:
            raise StopIteration("value")
        return self.n


print(sum(Once()), list(Once())[-1], 30 in Once(), max(Once()))
attempt(lambda: [next(o) for o in [Once()] for _ in range(61)])
