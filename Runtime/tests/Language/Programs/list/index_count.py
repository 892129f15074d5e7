def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [1, 2, 3, 2, 1, 2.0, True]
for args in ((2,), (2, 2), (2, -2), (1, 1), (2, 1, 2), (9,), (2, 10), (2, -100), (2, 0, 10**30)):
    attempt(a.index, *args)
attempt(a.index, 2, "0")
attempt(a.index, 2, None)
attempt(a.index, 2, start=1)
attempt(a.index)
print(a.count(2), a.count(1), a.count(9), a.count(None), a.count("2"))


class Odd:
    def __eq__(self, other):
        raise RuntimeError("eq")


attempt(a.index, Odd())
attempt(a.count, Odd())
attempt([Odd()].count, 1)
odd = Odd()
print([odd].count(odd), [odd].index(odd), odd in [odd])
attempt(lambda: 5 in [Odd()])
