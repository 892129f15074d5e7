def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools


class C:
    def __init__(self):
        self.calls = 0

    @functools.cached_property
    def value(self):
        """Doc of value."""
        self.calls += 1
        return self.calls * 10


c = C()
print(c.value, c.value, c.calls, c.__dict__, C.value.__doc__, C.value.attrname, type(C.value).__name__)
c.value = 99
print(c.value)
del c.value
print(c.value, c.calls)
attempt(delattr, C(), "value")


class Slotted:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


attempt(lambda: Slotted().value)


class Renamed:
    @functools.cached_property
    def a(self):
        return 1


attempt(lambda: type("T", (), {"p": Renamed.a, "q": Renamed.a}))
loose = functools.cached_property(lambda self: 5)
C.loose = loose
attempt(lambda: C().loose)


class Raises:
    count = 0

    @functools.cached_property
    def x(self):
        Raises.count += 1
        raise KeyError("x")


r = Raises()
attempt(lambda: r.x)
attempt(lambda: r.x)
print(Raises.count)


@functools.total_ordering
class T:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, T) else NotImplemented

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, T) else NotImplemented


print(T(1) < T(2), T(1) <= T(1), T(2) > T(1), T(1) >= T(2), sorted([T(3), T(1)])[0].v, max(T(1), T(5)).v)
attempt(lambda: T(1) <= 5)
attempt(lambda: T(1) > "x")
attempt(functools.total_ordering, type("N", (), {}))
for op in ("__le__", "__gt__", "__ge__"):
    K = functools.total_ordering(type("K", (), {op: {"__le__": lambda s, o: s.v <= o.v, "__gt__": lambda s, o: s.v > o.v, "__ge__": lambda s, o: s.v >= o.v}[op], "__eq__": lambda s, o: s.v == o.v, "__init__": lambda s, v: setattr(s, "v", v)}))
    print(op, [(K(a) < K(b), K(a) <= K(b), K(a) > K(b), K(a) >= K(b)) for a, b in ((1, 2), (2, 1), (1, 1))])


def original(a, b):
    """The doc."""


original.attribute = 5


@functools.wraps(original)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.attribute, wrapper.__wrapped__ is original, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
w = functools.update_wrapper(functools.partial(original), original, assigned=("__doc__", "__missing__"), updated=())
print(w.__doc__, hasattr(w, "__name__"), w.__wrapped__ is original)
key = functools.cmp_to_key(lambda a, b: b - a)
print(sorted([1, 3, 2], key=key), key(1) < key(2), key(1) == key(1), key(2).obj, min([4, 9], key=key))
attempt(hash, key(1))
attempt(lambda: key(1) < 5)
attempt(functools.cmp_to_key)
attempt(functools.reduce, lambda a, b: a + b, [])
attempt(functools.reduce, lambda a, b: a + b, [], 5)
attempt(functools.reduce, lambda a, b: a + b, [1, 2, 3], initial=10)
attempt(functools.reduce, lambda a: a, [1, 2])
attempt(functools.reduce, len, 5)


class R:
    def __init__(self):
        self.items = []

    @functools.singledispatchmethod
    def f(self, x):
        return "base"

    def __repr__(self):
        return "R"


import reprlib


class L:
    def __init__(self):
        self.me = self

    @reprlib.recursive_repr("<...>")
    def __repr__(self):
        return f"L({self.me!r})"


print(L())
