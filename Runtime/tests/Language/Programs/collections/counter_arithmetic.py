def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import Counter
a = Counter(x=3, y=1, z=-2)
b = Counter(x=1, y=4, w=0)
for name, op in (("+", lambda: a + b), ("-", lambda: a - b), ("&", lambda: a & b), ("|", lambda: a | b), ("^", lambda: a ^ b), ("+a", lambda: +a), ("-a", lambda: -a), ("==", lambda: a == b), ("<=", lambda: a <= b), ("<", lambda: a < b), (">=", lambda: a >= b), ("!=", lambda: a != b)):
    try:
        print(name, op())
    except Exception as error:
        print(name, type(error).__name__, error)
for op in ("__iadd__", "__isub__", "__iand__", "__ior__", "__ixor__"):
    c = Counter(x=3, y=1, z=-2)
    if hasattr(c, op):
        print(op, getattr(c, op)(b), c)
attempt(lambda: a + {"x": 1})
attempt(lambda: a < {"x": 1})
attempt(lambda: a - [1])
print(a == {"x": 3, "y": 1, "z": -2}, Counter(x=0) == Counter(), Counter(x=1) == {"x": 1}, Counter(a=1) != Counter(a=2))
attempt(Counter, [[]])
attempt(Counter, [{}, 1])
attempt(Counter().update, [[]])
attempt(Counter, 5)
attempt(Counter, None)
attempt(Counter().update, 5)
attempt(Counter().subtract, 5)
attempt(Counter, [1], [2])
attempt(Counter.fromkeys, [1])
attempt(lambda: Counter(a="x") + Counter(a=1))
print(Counter(a="x"), Counter(a=1.5) + Counter(a=2), Counter(self=3, iterable=4), Counter({"a": 1}, a=2, b=3))
c = Counter("mississippi")
print(c.most_common(), c.most_common(0), c.most_common(-1), c.most_common(2), c.most_common(99), list(c.elements()), c.total(), c["missing"], "missing" in c, c.get("missing"))
attempt(c.most_common, "x")
attempt(lambda: list(Counter(a=1.5).elements()))
print(list(Counter(a=-1, b=0, c=2).elements()), Counter(a=-1, b=2).total())
del c["nothing"]
c["i"] -= 10
print(c, repr(Counter()), Counter(b=1, a=1), c.copy() == c, type(c.copy()).__name__)
c.subtract("ss", s=1)
c.subtract({"p": 5})
c.update({"i": 100}, z=1)
print(c, sorted(c.items()), c.pop("z"), c.setdefault("new", 9), c.popitem())
print(Counter([1, 1.0, True, "1"]), Counter(x for x in "abab"), Counter((1, 2), k=1))


class Sub(Counter):
    def __missing__(self, key):
        return -1


s = Sub("ab")
print(s["zz"], type(s + s).__name__, type(+s).__name__, type(s.copy()).__name__, s)
import copy
import pickle
print(copy.copy(a), copy.deepcopy(a), pickle.loads(pickle.dumps(a)), a.__reduce__())
