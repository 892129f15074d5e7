def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(tuple)
attempt(tuple, [1, 2])
attempt(tuple, "ab")
attempt(tuple, {1: 2})
attempt(tuple, 5)
attempt(tuple, [1], 2)
attempt(tuple, iterable=[1])
t = (1, 2)
print(tuple(t) is t, tuple(i for i in range(3)))
T = type("T", (tuple,), {})
s = T([1, 2])
print(s, type(s).__name__, type(s + ()).__name__, type(s[:]).__name__, type(s * 1).__name__, tuple(s) == s, type(tuple(s)).__name__)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])

    def __repr__(self):
        return "Point" + super().__repr__()

    def __getnewargs__(self):
        return tuple(self)


p = Point(3, 4)
print(p, p.x, p == (3, 4), hash(p) == hash((3, 4)), {(3, 4): "found"}[p], p < (3, 5), "%s-%s" % p)
attempt(Point, 1)
attempt(setattr, p, "x", 5)
p.z = 1
print(p.__dict__)
attempt(type, "S", (tuple,), {"__slots__": ("a",)})
a, b = p
print(a, b, [*p], tuple[int, str])
