def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
print(d, list(d), list(reversed(d)), d == OrderedDict(c=3, b=2, a=1), d == {"c": 3, "b": 2, "a": 1}, OrderedDict(), d.popitem(), d.popitem(last=False), d)
d["x"] = 1
d["y"] = 2
d.move_to_end("b")
d.move_to_end("y", last=False)
print(d)
attempt(d.move_to_end, "zz")
attempt(d.popitem, "a", "b")
attempt(OrderedDict().popitem)
attempt(d.pop, "zz")
print(d.pop("zz", 5), d.pop("x"), d.setdefault("s", 9), d.copy(), type(d.copy()).__name__, OrderedDict.fromkeys("ab", 0))
attempt(OrderedDict, 5)
d.update(q=1)
print(d | {"r": 2}, {"r": 2} | d, type({} | d).__name__)
del d["q"]
d["y"] = "again"
print(list(d.items()), list(d.keys()), list(d.values()), list(reversed(d.items())))


o = OrderedDict((i, i) for i in range(60))
for i in range(0, 60, 2):
    o.move_to_end(i)
print(list(o)[:5], list(o)[-3:])
o.clear()
print(o, d != OrderedDict(d))
