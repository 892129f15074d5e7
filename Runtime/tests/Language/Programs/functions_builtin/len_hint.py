def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import operator


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        if isinstance(self.n, Exception):
            raise self.n
        return self.n


for n in (0, 5, True, -1, "x", 1.0, 2**70, None, KeyError("k")):
    attempt(len, L(n))
attempt(len, 5)
attempt(len)
attempt(len, [], [])
attempt(len, (x for x in ()))
attempt(operator.length_hint, [1, 2])
attempt(operator.length_hint, iter([1, 2, 3]))
attempt(operator.length_hint, 5)
attempt(operator.length_hint, (x for x in ()), 7)
attempt(operator.length_hint, 5, "x")


class Index:
    def __index__(self):
        return 4


attempt(len, L(Index()))
print(len("é😀"), len({}), len(range(5, 0, -2)), len(b"abc"), len({1, 1}), len(memoryview(b"ab")))
