def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


d = Lower(A=1)
d["B"] = 2
attempt(lambda: d["b"])
attempt(lambda: d["a"])
attempt(d.get, "B")
print("B" in d, d, list(d), d.copy(), type(d.copy()).__name__)
d.update(C=3)
d.setdefault("D", 4)
print(d)
d |= {"E": 5}
print(d, repr(d), d == {"A": 1, "b": 2, "C": 3, "D": 4, "E": 5})


class Iter(dict):
    def __iter__(self):
        return iter(["fake"])

    def __len__(self):
        return 42


i = Iter(x=1)
print(list(i), len(i), dict(i) if False else list(i.keys()), {**{"y": 2}}, bool(i), i)
i.attr = 5
print(i.__dict__, vars(i))
attempt(setattr, {}, "x", 1)
print(dict[str, int], isinstance(i, dict))
namespace = Lower()
exec("Value = 5\nprint(Value)", {"print": print}, namespace)
print(namespace)
