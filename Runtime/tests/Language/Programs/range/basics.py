def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for args in ((5,), (2, 5), (5, 2), (0, 10, 3), (10, 0, -3), (0,), (-3,), (2**70, 2**70 + 3), (0, 2**70, 2**69)):
    r = range(*args)
    print(r, list(r) if len(r) < 9 else "", len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)))
attempt(range)
attempt(range, 1, 2, 3, 4)
attempt(range, 1, 2, 0)
attempt(range, 1.0)
attempt(range, "1")
attempt(range, stop=5)
attempt(lambda: len(range(2**70)))
attempt(lambda: setattr(range(3), "start", 1))
attempt(lambda: type("R", (range,), {}))
attempt(lambda: range(3) + range(2))
attempt(lambda: range(3) < range(4))
print(bool(range(2**70)), range(2**70)[2**69], range(True, 5), repr(range(0, 5, 1)))


class Index:
    def __index__(self):
        return 3


print(range(Index()), range(1, Index(), 1))
