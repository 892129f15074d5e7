def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import enum
from enum import Enum, Flag, IntFlag, auto
Animal = Enum("Animal", "ANT BEE CAT")
print(list(Animal), Animal.ANT.value, Animal(2), Animal["CAT"], [a.name for a in Animal], Animal.BEE is Animal(2), Animal.ANT < 5 if hasattr(Animal.ANT, "__lt__") and False else "-")
for args, kw in ((("A", ["x", "y"]), {}), (("A", [("x", 10), ("y", 20)]), {}), (("A", {"x": "a", "y": "b"}), {}), (("A", "x, y"), {"start": 0}), (("A", ()), {}), (("A", "x x"), {}), (("A", "x"), {"type": str}), (("A", "mro"), {}), (("A", 5), {}), ((5, "a"), {}), (("A", "_x_"), {})):
    try:
        made = Enum(*args, **kw)
        print(made, list(made))
    except Exception as error:
        print(type(error).__name__, error)


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE


for a in (Perm.R, Perm.R | Perm.W, Perm(0), Perm(7), Perm(8), Perm(12)):
    print(repr(a), str(a), a.name, a.value, list(a), ~a, a | 1, a & 6, a ^ 7, bool(a), len(a), a in Perm(15), Perm.X in a, f"{a}", f"{a:d}", int(a), a + 1, a == 4)
for a in (Color.RED, Color.RED | Color.BLUE, Color(0), Color.WHITE, ~Color.RED, Color.WHITE ^ Color.RED):
    print(repr(a), str(a), a.name, a.value, list(a), ~a, a & Color.RED, a | Color.GREEN, Color.RED in a, bool(a), len(a))
attempt(lambda: Color.RED | 1)
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: 1 in Color.RED)
attempt(Color, 99)
attempt(lambda: Color.RED + 1)
attempt(lambda: Color["NOPE"])
print(Color.RED | Color.GREEN in Color, [c.name for c in Color], len(Color), Color.__members__["WHITE"], Color(3), Perm["R"], max(Perm), sorted(Perm), sum(Perm))


class Auto(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))

    A = auto()
    B = auto()


print(Auto.A.value, Auto.B.value)


class Ordered(Enum):
    def __ge__(self, other):
        return self.value >= other.value

    def __lt__(self, other):
        return self.value < other.value

    LOW = 1
    HIGH = 2


print(Ordered.LOW < Ordered.HIGH, sorted([Ordered.HIGH, Ordered.LOW]), Ordered.HIGH >= Ordered.LOW, max(Ordered))


class WithNew(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    A = (65, "first")
    B = (66, "second")


print(WithNew.A, WithNew.B.label, WithNew(66), bytes(WithNew.A), WithNew.A == b"A")
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:
    class Mixed(int, str, Enum):
        A = 1
except TypeError as error:
    print(error)
try:
    class Bad(Enum):
        mro = 1
except ValueError as error:
    print(error)
print(enum.EnumType is enum.EnumMeta, Animal.__class__.__name__, enum.Enum.__mro__[0].__name__, [n for n in dir(Animal) if not n.startswith("__")], Animal.ANT.__objclass__ if hasattr(Animal.ANT, "__objclass__") else "-")
total = 0
for i in range(90):
    total += (Perm.R | Perm(i % 8)).value + Animal(i % 3 + 1).value
print(total)
