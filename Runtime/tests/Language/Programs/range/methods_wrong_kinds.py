def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


r = range(2, 20, 3)
print(r.start, r.stop, r.step, len(r), list(r), r[-1], r[1:3], r[::-1], r.count(5), r.count("x"), r.index(8), 8 in r, 9 in r, 8.0 in r, "x" in r, r.__reduce__(), hash(r) == hash(range(2, 19, 3)))
for args in ((), (1.5,), ("x",), (None,), (1, 2, 0), (1, 2, 3, 4), (1, "x"), (True,), (10**20, 10**20 + 3)):
    attempt(range, *args)
attempt(range, stop=3)
for key in (6, -7, "x", 1.0, None, slice(None, None, 0), slice("a"), (1,)):
    attempt(r.__getitem__, key)
attempt(r.index, 9)
attempt(r.index, "x")
attempt(r.index, 8, 1)
attempt(r.index)
attempt(r.count)
attempt(setattr, r, "start", 1)
attempt(lambda: r + r)
attempt(lambda: r < r)
attempt(lambda: r * 2)
attempt(lambda: len(range(10**20)))
attempt(lambda: range(10**20)[10**19])
attempt(lambda: range(10**20)[10**21])
attempt(lambda: range(10**20)[-1])
attempt(lambda: range(10**20)[5:10**19:10**18])
print(bool(range(0)), bool(range(10**30)), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) != [0], repr(range(1, 2)), range(3, 1), list(range(3, 0, -1)))
i = iter(range(5))
print(next(i), i.__length_hint__(), i.__reduce__()[1:], list(i), i.__length_hint__(), type(i).__name__, type(iter(range(10**20))).__name__)
i = iter(range(10))
i.__setstate__(4)
print(list(i))
attempt(iter(range(3)).__setstate__, "x")
j = iter(range(10**20, 10**20 + 4))
print(next(j), j.__length_hint__(), list(j), list(reversed(range(10**20, 10**20 + 2))), list(reversed(range(0, 10, 4))))


class I:
    def __index__(self):
        return 4


print(range(I()), range(10)[I()], range(1, I()), I() in range(10), list(range(I(), 10, I())))
attempt(type, "R", (range,), {})
