def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = {1, 2, 3}
attempt(s.update, [4], "ab", {5: 6})
print(len(s))
attempt(s.update, 7)
attempt(s.update, [8], [[]])
print(8 in s)
attempt(s.intersection_update, range(5), [1, 2, 3])
print(s)
attempt(s.difference_update, [1], [9])
attempt(s.symmetric_difference_update, [2, 7])
print(s)
attempt(s.symmetric_difference_update, s)
print(s)
s |= {1, 2}
s &= {2, 3}
s ^= {3}
s -= {2}
print(s)
try:
    s |= [1]
except TypeError as error:
    print(error)
f = frozenset({1})
g = f
f |= {2}
print(sorted(f), g)
attempt(lambda: frozenset().add(1))
attempt(lambda: frozenset().update([1]))
s = {1, 2}
s -= s
print(s)
s = set(range(10))
s.intersection_update(s)
s.difference_update(s)
print(s)
