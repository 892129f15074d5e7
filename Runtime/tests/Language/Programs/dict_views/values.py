def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": [2]}
v = d.values()
print(v, len(v), 1 in v, [2] in v, 5 in v, list(reversed(v)), v == d.values(), v == v, v.mapping)
d["c"] = v
print(repr(v)[:30], len(v))
del d["c"]
attempt(lambda: v & v)
attempt(lambda: v[0])
attempt(lambda: v < v)
attempt(lambda: v.isdisjoint([]))
attempt(type(v))
print(sum({i: i * i for i in range(60)}.values()), max({"x": 3, "y": 7}.values()), sorted({1: "b", 2: "a"}.values()))
it = iter(v)
print(type(it).__name__, type(reversed(v)).__name__, next(it), list(it), list(it))
print(*d.values(), [*{}.values()])
try:
    print(hash(v) == hash(v))
except TypeError as error:
    print(error)
