def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = {1, 2, 3}
for name in ("__iand__", "__ior__", "__isub__", "__ixor__"):
    for other in ({2, 3, 4}, frozenset([3, 9]), [3], {3: 1}.keys(), "ab"):
        c = set(s)
        result = getattr(c, name)(other)
        print(name, type(other).__name__, result if result is NotImplemented else sorted(result), result is c, sorted(c))
c = {1, 2}
c ^= c
print(c)
c = {1, 2}
c -= c
print(c)
for name in ("__rand__", "__ror__", "__rsub__", "__rxor__"):
    print(name, getattr(s, name)({3, 7}), getattr(frozenset(s), name)({3, 7}), getattr(s, name)([3]))
print({1: 0}.keys() ^ {2}, {2} ^ {1: 0}.keys(), sorted({1, 2}.__rxor__({2, 5})), {1: 0}.keys().__rxor__([4, 1]), {1: 2}.items().__rxor__([(1, 2), 3]))
for op in (lambda a, b: a | b, lambda a, b: a & b, lambda a, b: a - b, lambda a, b: a ^ b, lambda a, b: a < b, lambda a, b: a <= b):
    attempt(op, {1}, [1])
    attempt(op, [1], {1})
    attempt(op, {1}, frozenset([1]))
for name in ("union", "intersection", "difference", "symmetric_difference", "update", "intersection_update", "difference_update", "symmetric_difference_update", "isdisjoint", "issubset", "issuperset"):
    attempt(getattr({1, 2}, name), 5)
    attempt(getattr({1, 2}, name), [[]])
    attempt(getattr({1, 2}, name), "a", "b", {})
    attempt(getattr({1, 2}, name))
fs = frozenset([1])
before = fs
fs |= {2}
print(fs, before, fs is before, frozenset(before) is before, before.copy() is before, frozenset().union() == frozenset(), hash(frozenset()) == hash(frozenset([])), before.__reduce_ex__(2)[1])
attempt(hash, s)
print({frozenset([1]): "x"}[frozenset([1])], {1} in {frozenset([1])}, {frozenset([1])}.remove({1}), {1}.__contains__(1), hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])))
