def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


f = frozenset([1, 2, 3])
for name, args in [("union", ([4],)), ("intersection", ([1, 9], {1})), ("difference", ({1},)), ("symmetric_difference", ([1, 7],)), ("issubset", ([1, 2, 3, 4],)), ("issuperset", ([1],)), ("isdisjoint", ([5],)), ("copy", ()), ("__contains__", (1,)), ("__contains__", ([],)), ("__contains__", ({1},)), ("__len__", ()), ("__and__", ([1],)), ("__or__", ({4},)), ("__sub__", ({1},)), ("__xor__", (f,)), ("__le__", ({1, 2, 3},)), ("__lt__", (f,)), ("__eq__", ([1, 2, 3],)), ("__gt__", ([1],)), ("__reduce__", ()), ("union", (5,)), ("union", ()), ("intersection", ()), ("copy", (1,)), ("__class_getitem__", (int,))]:
    print(name, end=" ")
    attempt(getattr(f, name), *args)
for name in ("add", "remove", "discard", "pop", "clear", "update", "__iand__", "__ior__"):
    print(name, hasattr(f, name), hasattr(set(), name), end=" ")
print()
g = f
g |= {9}
print(g, f, type(f | {1}).__name__, type({1} | f).__name__, f & {1} == {1}, {f: "k"}[frozenset([3, 2, 1])], frozenset(f) is f, frozenset() is frozenset(), f.copy() is f, hash(f) == hash(frozenset({3, 1, 2})), f == {1, 2, 3}, {f} == {frozenset([1, 2, 3])})


class Sub(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)


s = Sub(1, 2)
s.x = 5
print(s, type(s | {3}).__name__, type(s.copy()).__name__, type(frozenset(s)).__name__, s == frozenset([1, 2]), hash(s) == hash(frozenset([1, 2])), vars(s), s.__reduce__()[2])
attempt(frozenset, 5)
attempt(frozenset, [[]])
attempt(frozenset, 1, 2)
attempt(frozenset, iterable=[])
attempt(setattr, f, "x", 1)
for value in ({3, 1, 2}, set(), {(1, 2)}, {frozenset()}, frozenset("a"), {"a"}, {1, 1.0, True}, {None}, set(range(12)), {-1, -2}):
    print(value, len(value), sorted(map(repr, value)))
a = set(range(10))
for other in (set(), {1}, {20}, set(range(10)), set(range(5, 15)), frozenset(range(3)), range(4), "ab", {1: 2}):
    print(sorted(map(str, a.union(other))), sorted(a.intersection(other)), sorted(a.difference(other)), sorted(map(str, a.symmetric_difference(other))), a.isdisjoint(other), a.issuperset(other))
i = iter({1, 2, 3})
print(next(i), i.__length_hint__(), list(i), i.__length_hint__(), i.__reduce__()[1])
