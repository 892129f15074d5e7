def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, None: 2}
attempt(d.get, "a")
attempt(d.get, "z")
attempt(d.get, "z", 5)
attempt(d.get, None)
attempt(d.get, [])
attempt(d.get)
attempt(d.get, "z", default=5)
attempt(d.setdefault, "a", 9)
attempt(d.setdefault, "n")
attempt(d.setdefault, "m", [])
attempt(d.setdefault, [], 1)
attempt(d.setdefault)
attempt(d.setdefault, "q", 1, 2)
print(d)
attempt(lambda: d["missing"])
attempt(lambda: d[[]])
attempt(lambda: d[(1, 2)])
counts = {}
for i in range(60):
    counts[i % 7] = counts.get(i % 7, 0) + i
    counts.setdefault("k%d" % (i % 3), []).append(i)
print({k: v if isinstance(v, int) else len(v) for k, v in counts.items()})
