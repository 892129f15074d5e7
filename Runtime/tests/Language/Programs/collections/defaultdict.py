def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
print(d, d["b"], d.get("c"), "c" in d, dict(d), len(d), d.default_factory is list)
attempt(defaultdict, 5)
attempt(defaultdict, list, 5)
attempt(lambda: defaultdict()["x"])
attempt(lambda: defaultdict(None, a=1)["x"])
attempt(lambda: d[[]])
attempt(lambda: defaultdict(lambda: 1 / 0)["x"])
attempt(lambda: defaultdict(int)[1].real)
e = defaultdict(int, {"a": 1}, b=2)
print(e, e | {"c": 3}, {"z": 0} | e, type(e | {}).__name__, e.copy(), e == {"a": 1, "b": 2})
attempt(e.__missing__, "m")
attempt(lambda: e | 5)
e.default_factory = str
print(e["new"] == "", e)
for word in "the cat the dog the end".split() * 10:
    e[word + "!"] += "x"
print({k: len(v) for k, v in e.items() if isinstance(v, str)})
nested = defaultdict(lambda: defaultdict(int))
for i in range(60):
    nested[i % 3][i % 5] += 1
print({k: dict(v) for k, v in nested.items()})
s = defaultdict(list)
s["self"] = s
print(repr(s))


class D(defaultdict):
    def __missing__(self, key):
        return "sub " + key


print(D(int)["k"], D(int))
