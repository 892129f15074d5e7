def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import OrderedDict
d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(d, list(reversed(d)), list(reversed(d.items())), list(reversed(d.values())), OrderedDict())
d.move_to_end("a")
print(list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
attempt(d.move_to_end, "zz")
attempt(d.pop, "zz")
attempt(d.pop, "zz", 5)
attempt(OrderedDict().popitem)
attempt(OrderedDict().popitem, last=False)
attempt(OrderedDict, 5)
attempt(OrderedDict, [], [])
attempt(OrderedDict.fromkeys, "ab", 0)
attempt(d.move_to_end)
attempt(d.__getitem__, "zz")
attempt(d.__delitem__, "zz")
x = OrderedDict(a=1, b=2)
y = OrderedDict(b=2, a=1)
print(x == y, x == dict(y), dict(x) == y, x != y, x == OrderedDict(a=1, b=2), x == 5, x | {"c": 3}, {"z": 0} | x)
x |= {"a": 9, "d": 4}
print(x, x.setdefault("e", 5), x.setdefault("a", 6), list(x), x.copy(), type(x.copy()).__name__)
x["a"] = 100
x.update(b=200)
del x["d"]
x["d"] = 1
print(x)
x = OrderedDict.fromkeys("abc")
it = iter(x)
print(next(it), list(it), next(it, "end"))
cycle = OrderedDict()
cycle["me"] = cycle
print(cycle)
import copy
import pickle
z = OrderedDict([("k", [1])])
z.note = "attr"
w = copy.deepcopy(z)
print(w, w.note, w["k"] is z["k"], copy.copy(z)["k"] is z["k"], pickle.loads(pickle.dumps(z)), z.__reduce__()[1:3], vars(z))


class Sub(OrderedDict):
    def __missing__(self, key):
        return f"no {key}"


s = Sub(a=1)
print(s, s["q"], type(s.copy()).__name__, s == {"a": 1}, type(s | {}).__name__, Sub.fromkeys("x"))
print(d.keys() & {"b"}, "b" in d.keys(), ("b", 2) in d.items(), len(d.values()), d.keys() | {"z"} == {"b", "z"})
