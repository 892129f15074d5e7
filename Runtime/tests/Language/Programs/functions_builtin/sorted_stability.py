def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools
import random
rng = random.Random(5)
pairs = [(rng.randrange(5), i) for i in range(40)]
by_first = sorted(pairs, key=lambda p: p[0])
print(all(a[0] < b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(by_first, by_first[1:])), by_first[:6])
descending = sorted(pairs, key=lambda p: p[0], reverse=True)
print(all(a[0] > b[0] or (a[0] == b[0] and a[1] < b[1]) for a, b in zip(descending, descending[1:])), descending[:6])
print(sorted("banana"), sorted("banana", reverse=True), sorted({3: 1, 1: 2}), sorted({2, 1}), sorted(x for x in (3, 1)), sorted([]), sorted(b"cab"), sorted(range(5, 0, -2)))
print(sorted([3, 1.5, True, 2]), sorted([(1, "b"), (1, "a")]), sorted(["B", "a", "C"], key=str.lower), sorted([[2], [1, 9], [1]]), sorted("a1B2", key=str.isdigit))
for bad in ([1, "a"], [None, 1], [1j, 2j], [{}, {}], [object(), object()], [[1], ["a"]], [(1, None), (1, 2)]):
    attempt(sorted, bad)
attempt(sorted)
attempt(sorted, 5)
attempt(sorted, [1], None)
attempt(sorted, [1], key=1)
attempt(sorted, [3, 1], key=None, reverse=1)
attempt(sorted, [3, 1], reverse=None)
attempt(sorted, [3, 1], cmp=1)
attempt(sorted, iterable=[1])
attempt(sorted, [3, 1, 2], key=lambda x: 1 / (x - 2))


class Counted:
    calls = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.calls += 1
        return self.value < other.value

    def __repr__(self):
        return f"C{self.value}"


print(sorted(map(Counted, [3, 1, 2])), Counted.calls)
Counted.calls = 0
sorted(map(Counted, range(64)))
print(Counted.calls)
Counted.calls = 0
sorted(map(Counted, range(64, 0, -1)))
print(Counted.calls)
values = list(range(200))
rng.shuffle(values)
Counted.calls = 0
print(sorted(map(Counted, values))[:3], Counted.calls)


def compare(a, b):
    return (a % 3 > b % 3) - (a % 3 < b % 3)


print(sorted(range(12), key=functools.cmp_to_key(compare)))
attempt(sorted, [1, 2], key=functools.cmp_to_key(lambda a, b: "x"))


class Mean:
    def __lt__(self, other):
        raise KeyError("no order")


attempt(sorted, [Mean(), Mean()])
shrinking = [5, 4, 3, 2, 1]


def touch(x):
    shrinking.append(x)
    return x


attempt(shrinking.sort, key=touch)
print(shrinking)
nan = float("nan")
print(sorted([3.0, nan, 1.0, nan, 2.0]), sorted([nan, 1, 0]), sorted([2, nan, 1], reverse=True))
print(sorted([0.0, -0.0, 0, False]), sorted([True, 1, 1.0]), sorted(["é", "z", "a", "\U0001f600", "\uffff"]))
