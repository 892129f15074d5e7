def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": 2, "c": 3}
for name in ("keys", "values", "items"):
    v = getattr(d, name)()
    print(name, v, len(v), list(v), list(reversed(v)), type(v).__name__, type(iter(v)).__name__, type(reversed(v)).__name__, iter(v).__length_hint__(), v.mapping, v == getattr(d, name)(), bool(v))
k, i = d.keys(), d.items()
for op in (lambda: k & {"a", "z"}, lambda: sorted(k | {"z"}), lambda: sorted(k - {"a"}), lambda: sorted(k ^ {"a", "z"}), lambda: k & ["a"], lambda: sorted(k | "xy"), lambda: k <= {"a", "b", "c", "d"}, lambda: k == {"a", "b", "c"}, lambda: k < {"a"}, lambda: k.isdisjoint(["q"]), lambda: i & {("a", 1)}, lambda: ("a", 1) in i, lambda: ("a", 2) in i, lambda: "a" in i, lambda: ("a",) in i, lambda: 2 in d.values(), lambda: i.isdisjoint([("a", 1)]), lambda: k & 5, lambda: 5 | k, lambda: k | 5, lambda: k <= ["a"], lambda: i | [[]], lambda: [] in k, lambda: ([], 1) in i, lambda: hash(k), lambda: k[0], lambda: k.x, lambda: d.values() == d.values(), lambda: type(k)(), lambda: {"a": []}.items() & {1}, lambda: k.isdisjoint(5)):
    try:
        print(op())
    except Exception as error:
        print(type(error).__name__, error)
d["d"] = 4
print(len(k), list(k), ("d", 4) in i)
for mutate in (lambda x: x.__setitem__("new", 1), lambda x: x.pop("a"), lambda x: x.clear(), lambda x: x.update(q=1), lambda x: x.__setitem__("a", 100), lambda x: (x.pop("b"), x.__setitem__("e", 1)), lambda x: x.popitem(), lambda x: x.setdefault("a", 1)):
    for view in ("keys", "values", "items"):
        x = {"a": 1, "b": 2, "c": 3}
        got = []
        try:
            for item in getattr(x, view)():
                got.append(item)
                if len(got) == 1:
                    mutate(x)
                if len(got) > 10:
                    break
            print(view, "ok", got, x)
        except RuntimeError as error:
            print(view, error, got)
it = iter({"a": 1, "b": 2})
print(next(it), it.__length_hint__(), it.__reduce__()[1], list(it), it.__length_hint__())
attempt(next, it)
x = {}
for n in range(20):
    x[n] = n
    if n % 3 == 0:
        del x[n]
print(x, list(reversed(x)), x.popitem(), next(iter(x)), next(reversed(x.values())))
x[0] = "again"
print(list(x)[-1], {**x, 1: "one"}[1], dict(x) == x, dict(reversed(x.items())) == x, list(dict(reversed(x.items())))[0])
total = 0
big = {n: n * n for n in range(100)}
for key, value in big.items():
    total += key - value
for key in big:
    total += big[key]
for value in big.values():
    total -= value
print(total)
