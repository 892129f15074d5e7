def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools


class K:
    def __init__(self, k, tag=""):
        self.k, self.tag = k, tag

    def __lt__(self, other):
        return self.k < other.k

    def __repr__(self):
        return f"{self.k}{self.tag}"


data = [K(2, "a"), K(1, "a"), K(2, "b"), K(1, "b"), K(0, "a")]
print(sorted(data), sorted(data, reverse=True), sorted(data, key=lambda x: x.tag), sorted(data, key=lambda x: (x.tag, -x.k)))
for values in ([3, 1, 2], [1.5, -2.5, 0.0], ["b", "a", "C", ""], [(2, 1), (1, 9), (1,)], [[2], [1, 5], []], [True, False, 2], [b"b", b"a"], [frozenset([1]), frozenset()], [10**30, -(10**30), 5], ["é", "z", "😀", "a"], [0.1, 1, 10**20, -5], list(range(40, 0, -1)), [1] * 10, [], [7]):
    a, b = list(values), list(values)
    a.sort()
    b.sort(reverse=True)
    print(a[:6], b[:6], len(a))
for values in ([1, "a"], [1, None], [(1, "a"), (1, 2)], [[1], [None]], [1j, 2j], [{}, {}], [object(), object()], ["a", 1, 2], [1.0, "x"], [b"a", "a"]):
    copy = list(values)
    try:
        copy.sort()
    except TypeError as error:
        print(error, len(copy))


class Raises:
    def __lt__(self, other):
        raise ZeroDivisionError("compare")


values = [3, Raises(), 1]
attempt(values.sort)
print(len(values), [type(v).__name__ for v in values])
values = [5, 3, 1]


def grows(x):
    values.append(x)
    return x


attempt(values.sort, key=grows)
print(values)
values = [5, 3, 1]


def peek(x):
    seen.append(len(values))
    return x


seen = []
values.sort(key=peek)
print(values, seen)
attempt([3, 1].sort, key=lambda a, b: 0)
attempt([3, 1].sort, key="x")
attempt([3, 1].sort, reverse="x")
attempt([3, 1].sort, 5)
attempt([3, 1].sort, reverse=Raises)
print(sorted([3, 1, 2], key=None), sorted("hello", key=str.upper, reverse=True), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted([[1, 2], [1]], key=len), sorted(["10", "9", "1"], key=int), sorted([-3, 2, -1], key=abs), sorted(range(10), key=lambda x: x % 3), sorted(zip("ba", [1, 2])), sorted([1, 2, 3], key=functools.cmp_to_key(lambda a, b: b - a)))


class L(list):
    def sort(self, **kw):
        super().sort(**kw)
        return "sorted"


l = L([2, 1])
print(l.sort(), l, sorted(l, reverse=True), type(sorted(l)).__name__)
import random
rng = random.Random(3)
for size in (10, 33, 64, 65, 100, 500):
    values = [rng.randrange(size) for _ in range(size)]
    expected = []
    for v in values:
        at = 0
        while at < len(expected) and expected[at] <= v:
            at += 1
        expected.insert(at, v)
    runs = list(range(size // 2)) + list(range(size // 2))
    print(size, sorted(values) == expected, sorted(runs)[:5], sorted([(v, i) for i, v in enumerate(values)]) == sorted(enumerate(values), key=lambda p: (p[1], p[0])) or "pairs")
pairs = [(rng.randrange(4), i) for i in range(200)]
pairs.sort(key=lambda p: p[0])
print(all(a < b for a, b in zip(pairs, pairs[1:])))
