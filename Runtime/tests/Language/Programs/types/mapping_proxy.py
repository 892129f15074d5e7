def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import types
base = {"a": 1, "b": 2}
p = types.MappingProxyType(base)
for name, args in [("get", ("a",)), ("get", ("z",)), ("get", ("z", 5)), ("get", ()), ("keys", ()), ("values", ()), ("items", ()), ("copy", ()), ("__len__", ()), ("__contains__", ("a",)), ("__contains__", ([],)), ("__getitem__", ("a",)), ("__getitem__", ("z",)), ("__eq__", ({"a": 1, "b": 2},)), ("__lt__", ({},)), ("__or__", ({"c": 3},)), ("__or__", ([],)), ("__ror__", ({"c": 3},)), ("__ior__", ({},)), ("__reversed__", ()), ("__class_getitem__", ((str, int),))]:
    print(name, end=" ")
    try:
        result = getattr(p, name)(*args)
        print(list(result) if name == "__reversed__" else result)
    except Exception as error:
        print(type(error).__name__, error)
for action in (lambda: p.pop("a"), lambda: p.clear(), lambda: p.update(x=1), lambda: p.setdefault("q", 1)):
    attempt(action)
try:
    p["a"] = 5
except TypeError as error:
    print(error)
try:
    del p["a"]
except TypeError as error:
    print(error)
base["c"] = 3
print(p, repr(p), str(p), list(p), "c" in p, p["c"], dict(p), {**p}, sorted(p), p == types.MappingProxyType(base), p != {}, bool(types.MappingProxyType({})), p | {"d": 4}, type(p | {}).__name__, type(p.copy()).__name__)
try:
    p |= {"e": 5}
except TypeError as error:
    print(error)


class M:
    def __getitem__(self, key):
        if key == "boom":
            raise LookupError(key)
        return key * 2

    def __len__(self):
        return 42

    def __contains__(self, key):
        return key == "in"

    def keys(self):
        return ["k"]

    def get(self, key, default=None):
        return "got", key, default

    def __iter__(self):
        return iter(["k"])


m = types.MappingProxyType(M())
print(m["x"], len(m), "in" in m, "out" in m, m.keys(), m.get("q"), m.get("q", 7), list(m), dict(m))
attempt(lambda: m["boom"])
attempt(m.values)
attempt(m.copy)
for bad in (5, None, "x", (1,), [1], {1}):
    attempt(types.MappingProxyType, bad)
attempt(types.MappingProxyType)
attempt(hash, p)
attempt(type, "S", (types.MappingProxyType,), {})
match p:
    case {"a": value, **rest}:
        print("matched", value, rest)
import collections.abc
print(isinstance(p, collections.abc.Mapping), isinstance(p, collections.abc.MutableMapping), type(vars(int)).__name__, vars(int) is vars(int))
import copy
attempt(copy.copy, p)
attempt(copy.deepcopy, p)
