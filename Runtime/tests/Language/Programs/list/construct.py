def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(list)
attempt(list, "abc")
attempt(list, (1, 2))
attempt(list, {1: 2})
attempt(list, 5)
attempt(list, None)
attempt(list, [1], [2])
attempt(list, iterable=[1])
attempt(list, range(3))
attempt(list, map(str, [1, 2]))


class Getitem:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 2


class Hint:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


attempt(list, Getitem())
for hint in (0, 100, -1, "x", None, NotImplemented, TypeError("t"), ValueError("v")):
    attempt(list, Hint(hint))


class BadIter:
    def __iter__(self):
        return 5


attempt(list, BadIter())
a = [1, 2]
a.__init__("xy")
print(a)
a.__init__()
print(a)
L = type("L", (list,), {"__init__": lambda self, *args: None})
print(L("abc"), L(1, 2, 3), list.__new__(L))
