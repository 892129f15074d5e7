def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy


class Tagged(int):
    tag = "t"

    def __repr__(self):
        return f"Tagged({int(self)})"


class Loud(int):
    def __add__(self, other):
        return Loud(int(self) + int(other))

    __radd__ = __add__

    def __index__(self):
        return 99


t = Tagged(7)
print(t, t + 1, type(t + 1).__name__, -t, type(+t).__name__, type(abs(t)).__name__, type(int(t)).__name__, str(t), f"{t}", f"{t:d}", "%d" % t, "%s" % t)
print(t == 7, hash(t) == hash(7), {7: "seven"}[t], t in [7], [10, 20, 30, 40, 50, 60, 70, 80][t], "ab" * Tagged(2))
print(Tagged("12"), Tagged("ff", 16), Tagged(), Tagged.from_bytes(b"\x01\x00", "big"), type(Tagged.from_bytes(b"\1")).__name__)
t.extra = [1]
print(t.extra, vars(t), copy.copy(t), copy.copy(t).extra is t.extra, copy.deepcopy(t).extra is t.extra)
print(t.__reduce_ex__(2)[1], t.__getnewargs__(), t.real, type(t.real).__name__, t.conjugate(), type(t.numerator).__name__, t.denominator)
loud = Loud(1)
print(loud + 1, type(loud + 1).__name__, 1 + loud, type(1 + loud).__name__, sum([loud, loud]), type(sum([loud])).__name__)
print([0, 1, 2][loud], list(range(loud)), hex(loud), bin(loud), "x" * loud)
total = Loud(0)
for i in range(50):
    total = total + i
print(total, type(total).__name__)
print(isinstance(t, int), issubclass(Tagged, int), bool(Tagged(0)), sorted([Tagged(3), 1, Tagged(2)]), max(Tagged(3), 3).__class__.__name__, round(Tagged(15), -1), type(round(Tagged(15))).__name__)


class Refuses(int):
    def __new__(cls, value):
        if value < 0:
            raise ValueError(f"negative: {value}")
        return super().__new__(cls, value)

    def __init__(self, value):
        self.given = value


print(Refuses(3), Refuses(3.7).given)
attempt(Refuses, -1)
attempt(Refuses)
attempt(int, Tagged(5), 10)
attempt(Tagged, base=3)
attempt(Tagged, "12", base="x")


class IntOdd:
    def __int__(self):
        return Tagged(3)


class IntBad:
    def __int__(self):
        return "3"


class IndexBad:
    def __index__(self):
        return 1.5


import warnings
warnings.simplefilter("error")
attempt(int, IntOdd())
attempt(int, IntBad())
attempt(int, IndexBad())
attempt(range, IndexBad())
attempt(lambda: [1][IndexBad()])
