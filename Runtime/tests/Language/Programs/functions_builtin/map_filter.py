def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2, 9])), list(map(lambda *a: a, "ab", "c")), list(map(None.__class__, [])))
attempt(map)
attempt(map, str)
attempt(map, str, 5)
attempt(lambda: list(map(5, [1])))
attempt(lambda: list(map(int, ["1", "x"])))
attempt(lambda: list(map(pow, [1, 2], [3], strict=True)))
attempt(lambda: list(map(str, [1], strict=False)))
attempt(map, str, [1], bad=1)
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")), list(filter(bool, [])))
attempt(filter, None)
attempt(filter, None, 5)
attempt(lambda: list(filter(5, [1])))
attempt(filter, None, [], [])
attempt(lambda: filter(function=None, iterable=[]))
m = map(int, ["1", "x", "3"])
print(next(m))
attempt(next, m)
print(next(m), next(m, "done"))
total = 0
for x in filter(lambda v: v % 3, map(lambda v: v * 2, range(60))):
    total += x
print(total, list(map(max, "ab", "ba")), type(m).__name__)


class Stop:
    def __call__(self, x):
        if x == 2:
            raise StopIteration
        return x


print(list(map(Stop(), [1, 2, 3])))
