# Calls of classes: the object is made, its __init__ runs without a frame, and whatever it does is seen.
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def plus(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Vector:
    __slots__ = ("x", "y", "name")

    def __init__(self, x, y, name="v"):
        self.x = x
        self.y = y
        self.name = name


class Wide:
    def __init__(self, k):
        self.a = k
        self.b = self.a + 0.5
        self.c = "c"
        self.d = [k]
        self.e = k > 3
        self.f = None
        self.a = self


class Base:
    def __init__(self, k):
        self.k = k
        self.log = (k, type(self).__name__)


class Derived(Base):
    def __init__(self, k):
        self.before = k + 1
        super().__init__(k)
        self = None


class Returns:
    def __init__(self, k):
        self.k = k
        return None if k != 180 else k


class Fails:
    def __init__(self, k):
        self.k = k
        if k == 190:
            raise KeyError(k)


class Looks:
    seen = []

    def __init__(self, k):
        self.k = k
        if k % 60 == 0:
            frame = sys._getframe()
            self.seen.append((frame.f_code.co_name, frame.f_lineno, frame.f_locals["k"], frame.f_locals["self"] is self))


class Other:
    def __init__(self, *, k=3):
        self.k = k


def points(n):
    total = Point(0, 0.0)
    for i in range(n):
        total = total.plus(Point(i, i / 2))
    return total.x, total.y


def vectors(n):
    last = None
    for i in range(n):
        v = Vector(i, last)
        if i % 3:
            last = v.x
        v.x = v
    return v.x is v, v.y, v.name


def wide(n):
    out = []
    for i in range(n):
        w = Wide(i)
        out.append((w.b, w.c, w.d, w.e, w.f, w.a is w))
    return out[-1], sorted(w.__dict__, key=str)


def derived(n):
    total = 0
    for i in range(n):
        d = Derived(i)
        total += d.k + d.before + d.log[0]
    return total, d.log, list(d.__dict__)


def returns(n):
    for i in range(n):
        Returns(i)


def fails(n):
    kept = []
    for i in range(n):
        kept.append(Fails(i).k)
    return kept


def looks(n):
    for i in range(n):
        Looks(i)
    return Looks.seen


def init_is_replaced(n):
    total = 0
    for i in range(n):
        if i == 150:
            Point.__init__ = lambda self, x, y: setattr(self, "x", -x)
        total += Point(i, i).x
    return total


def code_is_replaced(n):
    def init(self, k):
        self.k = 1000

    total = 0
    for i in range(n):
        if i == 150:
            Base.__init__.__code__ = init.__code__
        total += Base(i).k
    return total


def class_is_replaced(n):
    global Fails
    total = 0
    for i in range(n):
        if i == 100:
            Fails = Other
        total += (Fails(i) if i < 100 else Fails(k=i)).k
    return total


class Meta(type):
    pass


class Made(metaclass=Meta):
    def __init__(self, k):
        self.k = k


def metaclass_calls(n):
    total = 0
    for i in range(n):
        if i == 150:
            Meta.__call__ = lambda cls, k: k
        made = Made(i)
        total += made if i >= 150 else made.k
    return total


def deep(k):
    return Point(k, deep(k - 1) if k else None)


def depth(n):
    count = 0
    for i in range(n):
        try:
            deep(40 if i % 50 else 5000)
        except RecursionError:
            count += 1
    return count


print(points(300), vectors(300), wide(200), derived(300))
for f in (returns, fails):
    try:
        print(f(300))
    except Exception as e:
        tb = e.__traceback__
        while tb.tb_next is not None:
            tb = tb.tb_next
        print(type(e).__name__, e, tb.tb_frame.f_code.co_name, tb.tb_lineno)
print(looks(300), init_is_replaced(300), code_is_replaced(300), class_is_replaced(300), metaclass_calls(300))
print(depth(200))
