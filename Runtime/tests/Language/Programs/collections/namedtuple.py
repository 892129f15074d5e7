def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import namedtuple

P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._asdict(), p._replace(x=5), P._fields, P._make([3, 4]), p == (1, 2), hash(p) == hash((1, 2)), [*p], P._field_defaults)
attempt(P, 1)
attempt(P, 1, 2, 3)
attempt(P, 1, z=2)
attempt(P._make, [1])
attempt(p._replace, q=1)
attempt(setattr, p, "x", 5)
attempt(setattr, p, "z", 5)
attempt(namedtuple, "Q", "a a")
attempt(namedtuple, "Q", "class")
attempt(namedtuple, "Q", "_a")
attempt(namedtuple, "1Q", "a")
attempt(namedtuple, "Q", 5)
print(namedtuple("R", "a class a", rename=True)._fields, namedtuple("D", "a b", defaults=[9])(1), namedtuple("C", "a,b").__name__)
attempt(namedtuple, "Q", "a", defaults=[1, 2])


class Sub(P):
    __slots__ = ()

    @property
    def total(self):
        return self.x + self.y


s = Sub(3, 4)
print(s, s.total, s._replace(y=0), s < P(3, 5), s + (1,), s.count(3), s.index(4))
total = 0
for i in range(60):
    q = P(i, i * 2)
    total += q.x * q[1]
print(total)
match p:
    case P(a, b):
        print("matched", a, b)
print(P.__doc__, P.x.__doc__, p.__getnewargs__())
