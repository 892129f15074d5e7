def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import bisect
a = [1, 3, 3, 5, 7]
for x in (0, 1, 3, 4, 7, 9):
    print(x, bisect.bisect(a, x), bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect_left(a, x, 2), bisect.bisect_right(a, x, 1, 3))
for name, args, kw in [("bisect", (), {}), ("bisect", (5, 1), {}), ("bisect", (a, "x"), {}), ("bisect_left", (a, 3, -1), {}), ("bisect_left", (a, 3, 0, 99), {}), ("bisect_left", (a, 3, "x"), {}), ("bisect_left", (a, 3), {"key": 5}), ("bisect_left", (a, 3), {"key": lambda v: -v}), ("bisect_left", (a, 3), {"bad": 1}), ("bisect_left", ((1, 2, 3), 2), {}), ("bisect_left", ("abc", "b"), {}), ("bisect_left", (range(10), 4), {}), ("insort", ((1, 2), 3), {}), ("insort", ([1], "x"), {}), 
                       ("bisect_left", (a, 3, 0, None), {}), ("bisect_left", (a, 3), {"lo": 1, "hi": 2}), ("bisect_left", (a, 3, 3, 1), {}), ("bisect_right", (a, None), {})]:
    print(name, end=" ")
    attempt(getattr(bisect, name), *args, **kw)
b = [1, 3, 5]
bisect.insort(b, 4)
bisect.insort_left(b, 3.0)
bisect.insort_right(b, 3)
print(b, [type(v).__name__ for v in b])
rows = [("a", 3), ("b", 2), ("c", 1)]
print(bisect.bisect_left(rows, 2, key=lambda r: -r[1]), bisect.bisect(rows, -2, key=lambda r: -r[1]))
bisect.insort(rows, ("n", 2), key=lambda r: -r[1])
print(rows)


class Log(list):
    def insert(self, at, item):
        print("insert", at, item)
        super().insert(at, item)

    def __getitem__(self, at):
        print("get", at, end="; ")
        return super().__getitem__(at)


log = Log([1, 2, 4])
bisect.insort(log, 3)
print(bisect.bisect(log, 4))


class Seq:
    def __len__(self):
        return 100

    def __getitem__(self, at):
        return at * 2


print(bisect.bisect(Seq(), 31), bisect.bisect_left(Seq(), 30), bisect.bisect(Seq(), 1000), bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right)
grades = [bisect.bisect([60, 70, 80, 90], score) for score in range(50, 100, 5)]
print("".join("FDCBA"[g] for g in grades))
