def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Default(dict):
    def __missing__(self, key):
        self[key] = "made " + str(key)
        return self[key]


d = Default(a=1)
print(d["a"], d["b"], d.get("c"), "c" in d, d)
attempt(lambda: d[[]])
attempt(d.pop, "zz")
attempt(d.__getitem__, "e")
attempt(dict.__getitem__, d, "f")
print("%(g)s" % d, "{h}".format_map(d))


class Raises(dict):
    def __missing__(self, key):
        raise ValueError(key)


attempt(lambda: Raises()["x"])
attempt(Raises().get, "x")
plain = {}
attempt(lambda: plain["k"])
attempt(lambda: plain[("t", 1)])
attempt(lambda: {}[{}])


class Instance(dict):
    pass


i = Instance()
i.__missing__ = lambda key: "instance"
attempt(lambda: i["x"])
total = 0
cache = Default()
for n in range(60):
    total += len(cache[n % 10])
print(total, len(cache))
