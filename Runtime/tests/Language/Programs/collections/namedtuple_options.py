def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import namedtuple
P = namedtuple("P", "x y", defaults=[5])
p = P(1)
print(p, p.x, p[1], P._fields, P._field_defaults, p._asdict(), p._replace(x=9), P._make([7, 8]), p == (1, 5), hash(p) == hash((1, 5)), P(x=1, y=2), P.x.__doc__, P.__doc__)
attempt(P)
attempt(P, 1, 2, 3)
attempt(P, 1, z=3)
attempt(P, 1, x=3)
attempt(P._make, [1])
attempt(P._make, 5)
attempt(p._replace, z=1)
attempt(setattr, p, "x", 5)
attempt(setattr, p, "z", 5)
attempt(lambda: p.z)
attempt(lambda: p[5])
for name, fields, kw in [("5", "a", {}), ("class", "a", {}), ("A", "a a", {}), ("A", "class", {}), ("A", "_a", {}), ("A", "5a", {}), ("A", "a b", {"defaults": [1, 2, 3]}), ("A", "class _x a a 1", {"rename": True}), ("A", 5, {}), ("A", ["a", 5], {}), ("A", "a,b, c", {}), ("A", "", {}), (5, "a", {}), ("A", ("x", "y"), {"module": "mod"}), ("A", "a b", {"bad": 1})]:
    try:
        made = namedtuple(name, fields, **kw)
        print(made.__name__, made._fields, made.__module__ if kw.get("module") else "")
    except Exception as error:
        print(type(error).__name__, error)


class Point(namedtuple("Point", "x y")):
    __slots__ = ()

    @property
    def norm(self):
        return self.x**2 + self.y**2

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


a = Point(1, 2)
print(a, a.norm, a + Point(3, 4), type(a._replace(x=5)).__name__, a._asdict(), Point._make("ab"))
attempt(setattr, a, "q", 1)
match p:
    case P(x, y):
        print("matched", x, y)
x, y = p
print(x, y, P.__match_args__, p.__getnewargs__(), sorted([P(2, 1), P(1, 2)]), p + (3,), type(p[:]).__name__, p.index(5), 1 in p, len(p), P.__new__.__defaults__)
import copy
print(copy.copy(p), copy.deepcopy(p), copy.replace(p, y=0), repr(P(P(1), "s")), "%s-%s" % p, "{0.x}{0[1]}".format(p))
P.__doc__ += "!"
P.x.__doc__ = "new doc"
print(P.__doc__, P.x.__doc__, type(P.x).__name__, P.x.__get__(p), P.y)
from typing import NamedTuple


class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self):
        return f"I am {self.name}"


e = Emp("A")
print(e, e.greet(), Emp._field_defaults, Emp.__annotations__, Emp.__doc__, Emp._fields, e._replace(id=4))
attempt(lambda: NamedTuple("Q", [("a", int), ("b", str)])(1))
total = 0
for i in range(100):
    q = P(i, i + 1)
    total += q.x * q.y + q._replace(y=1).y
print(total)
