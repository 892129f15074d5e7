def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import abc
import collections.abc as ca


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        return 0

    @property
    @abc.abstractmethod
    def name(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...

    @staticmethod
    @abc.abstractmethod
    def util(): ...


class Half(Shape):
    def area(self):
        return super().area() + 1


class Full(Half):
    name = "full"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def util():
        return "u"


print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, Full().area(), Full.make().name, Full.util(), isinstance(Full(), Shape))
attempt(Shape)
attempt(Half)
print(type(abc.ABC()).__name__)


class One(abc.ABC):
    @abc.abstractmethod
    def only(self): ...


attempt(One)
attempt(One, 5)


@One.register
class Virtual:
    pass


print(issubclass(Virtual, One), isinstance(Virtual(), One), One in Virtual.__mro__, abc.get_cache_token() > 0)
attempt(One.register, 5)
try:
    class Loop(abc.ABC):
        pass

    class LoopChild(Loop):
        pass

    LoopChild.register(Loop)
except RuntimeError as error:
    print(error)


class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if C is float:
            return True
        if C is int:
            return False
        return NotImplemented


Hooked.register(int)
print(issubclass(float, Hooked), issubclass(int, Hooked), issubclass(str, Hooked), isinstance(1.5, Hooked))


class BadHook(abc.ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return 5


attempt(issubclass, int, BadHook)
attempt(issubclass, 5, One)
for value in (1, "x", [], (), {}, set(), range(3), iter([]), (x for x in []), len, b"", {}.keys(), {}.items(), {}.values(), object(), type, memoryview(b"")):
    print(type(value).__name__, [n for n in ("Hashable", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Collection", "Callable", "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Set", "MutableSet", "KeysView", "ItemsView", "ValuesView", "Buffer") if isinstance(value, getattr(ca, n))])


class Seq(ca.Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = Seq(1, 2, 3, 2)
print(2 in s, list(reversed(s)), s.index(2), s.count(2), list(s))
attempt(s.index, 9)
attempt(ca.Sequence)


class Set(ca.MutableSet):
    def __init__(self, items=()):
        self.data = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def add(self, x):
        if x not in self.data:
            self.data.append(x)

    def discard(self, x):
        if x in self.data:
            self.data.remove(x)


a, b = Set([1, 2, 3]), Set([2, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, a == Set([3, 2, 1]), a.isdisjoint(b), a.pop(), list(a))
a |= b
a -= {2}
attempt(a.remove, 99)
print(list(a), hash(frozenset([1])) == Set([1])._hash())


class Map(ca.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = Map()
m.update({"a": 1}, b=2)
print(list(m.items()), m.get("z", 0), m.setdefault("c", 3), m.pop("a"), m.popitem(), m == {"c": 3}, "b" in m.keys(), m.keys() & {"c"}, list(m.values()), m.pop("zz", None))
attempt(m.pop, "zz")
abc.update_abstractmethods(Full)
print(abc.abstractmethod(lambda: 1).__isabstractmethod__)
