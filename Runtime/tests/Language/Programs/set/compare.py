def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a, b = {1, 2}, {1, 2, 3}
print(a < b, a <= b, a > b, b >= a, a == {2, 1}, a != b, a < a, a <= a, a == frozenset(a), {1} == {True}, a == [1, 2])
print(a.issubset([1, 2, 3]), b.issuperset("") , b.issuperset([1]), a.isdisjoint([3]), a.isdisjoint([1]), {1, 5} < {1, 2, 3}, {1, 5} > {1})
attempt(lambda: a < [1])
attempt(lambda: a >= 5)
attempt(a.issubset, 5)
attempt(a.issuperset, [[]])
attempt(a.isdisjoint, None)
attempt(a.issubset)
attempt(a.__lt__, 5)
attempt(a.__eq__, 5)
print(a.__eq__({1, 2}), sorted([{1, 2, 3}, {1}, {1, 2}], key=len), set() < {1}, not set(), bool({0}))
print(hash(frozenset({1, 2})) == hash(frozenset({2, 1})), frozenset({1}) in {frozenset({1})})
count = 0
for i in range(60):
    if {i % 3} <= {0, 1}:
        count += 1
print(count)
