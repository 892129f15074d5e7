def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy


class A:
    def __init__(self, x):
        self.x = x
        self.items = [1, [2]]


a = A(1)
b, c = copy.copy(a), copy.deepcopy(a)
print(b.items is a.items, c.items is a.items, c.items[1] is a.items[1], c.items)


class WithHooks:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", isinstance(memo, dict)


print(copy.copy(WithHooks()), copy.deepcopy(WithHooks()), copy.deepcopy([WithHooks()]))


class Reduced:
    def __init__(self, v):
        self.v = v

    def __reduce__(self):
        return (Reduced, (self.v * 2,), {"extra": 1})


r = copy.copy(Reduced(3))
print(r.v, r.extra)


class State:
    def __getstate__(self):
        return {"s": 5}

    def __setstate__(self, state):
        self.got = state


print(copy.copy(State()).got, copy.deepcopy(State()).got)


class Slots:
    __slots__ = ("p", "q")


s = Slots()
s.p = [1]
t = copy.copy(s)
print(t.p is s.p, hasattr(t, "q"), copy.deepcopy(s).p is s.p, s.__reduce_ex__(2)[2])


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return tuple(self)


n = NewArgs(1, [2])
print(copy.copy(n), copy.deepcopy(n), copy.deepcopy(n)[1] is n[1])


class NewArgsEx:
    def __new__(cls, *, key):
        self = super().__new__(cls)
        self.key = key
        return self

    def __getnewargs_ex__(self):
        return (), {"key": "again"}


e = NewArgsEx(key="first")
print(copy.copy(e).key, NewArgsEx.__reduce_ex__(e, 2)[0].__name__)
loop = [1]
loop.append(loop)
d = copy.deepcopy(loop)
print(d[1] is d, d is not loop)
shared = [1]
pair = copy.deepcopy([shared, shared, (shared,)])
print(pair[0] is pair[1], pair[2][0] is pair[0])
memo = {}
copy.deepcopy([1, [2]], memo)
print(len(memo) > 0, copy.deepcopy([], {}), copy.deepcopy(5, None))
for value in (5, "s", None, len, A, (1, 2), frozenset([1]), range(3), slice(1), b"x", 1j, ..., type, int):
    print(copy.copy(value) is value, copy.deepcopy(value) is value, end=" ")
print()
for value in (bytearray(b"x"), [1], {1: [2]}, {1}, (1, [2])):
    print(copy.copy(value) == value, copy.copy(value) is value, copy.deepcopy(value) == value, copy.deepcopy(value) is value)
for bad in (iter([1]).__class__ and (x for x in [1]), copy):
    attempt(copy.copy, bad)
    attempt(copy.deepcopy, bad)


class BadReduce:
    def __reduce__(self):
        return 5


class BadTuple:
    def __reduce__(self):
        return (1,)


class StringReduce:
    def __reduce__(self):
        return "a global"


attempt(copy.copy, BadReduce())
attempt(copy.copy, BadTuple())
print(type(copy.copy(StringReduce())).__name__)


class P:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __replace__(self, /, **changes):
        return P(**{"x": self.x, "y": self.y} | changes)


q = copy.replace(P(1), y=5)
print(q.x, q.y)
attempt(copy.replace, P(1), z=1)
attempt(copy.replace, 5, x=1)
attempt(copy.replace)
attempt(object().__reduce_ex__, "x")
attempt(object().__getstate__)
attempt(Slots().__reduce_ex__, 1)
