def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import compress, dropwhile, filterfalse, starmap, takewhile

print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(compress("abc", [1])), list(compress("a", [1, 1])), list(compress(data="ab", selectors=[0, 1])))
attempt(compress, "a")
attempt(compress, 5, [])
attempt(compress, "a", 5)
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ""])), list(filterfalse(lambda x: x % 2, range(5))))
attempt(dropwhile, None)
attempt(lambda: list(dropwhile(5, [1])))
attempt(lambda: list(takewhile(None, [1])))
attempt(filterfalse, None, 5)
attempt(takewhile, len, 5)
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, ["ab", (1,), []])))
attempt(lambda: list(starmap(pow, [1])))
attempt(lambda: list(starmap(5, [(1,)])))
attempt(starmap, pow)
t = takewhile(lambda x: x < 2, iter([1, 5, 1]))
print(next(t), next(t, "end"), next(t, "end"))


class Bad:
    def __bool__(self):
        raise ValueError("b")


attempt(lambda: list(compress("a", [Bad()])))
attempt(lambda: list(filterfalse(lambda x: Bad(), [1])))
print(sum(filterfalse(lambda x: x % 3, takewhile(lambda x: x < 60, dropwhile(lambda x: x < 10, range(100))))))
