def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import types

d = {"a": 1}
p = types.MappingProxyType(d)
print(p, repr(p), p["a"], len(p), "a" in p, list(p), list(p.items()), p.get("z", 0), p == {"a": 1}, p | {"b": 2}, list(reversed(p)))
attempt(p.__getitem__, "z")
attempt(lambda: p["z"])


def assign():
    p["b"] = 1


def delete():
    del p["a"]


attempt(assign)
attempt(delete)
attempt(lambda: p.pop("a"))
attempt(types.MappingProxyType, 5)
attempt(types.MappingProxyType, [1])
attempt(types.MappingProxyType)
d["c"] = 3
print(p.copy(), type(p.copy()).__name__, type(p | {}).__name__, {"x": 1} | p)


def inplace():
    global p
    p |= {"z": 1}


attempt(inplace)
attempt(hash, p)


class C:
    x = 1


attempt(lambda: C.__dict__["x"])
attempt(lambda: C.__dict__.update)
print(type(C.__dict__).__name__, types.MappingProxyType({1: 2}) == {1: 2})
