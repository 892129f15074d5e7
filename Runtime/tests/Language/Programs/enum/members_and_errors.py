def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, member, nonmember, property as enum_property, STRICT, CONFORM, EJECT, KEEP


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def default(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color(1), Color["RED"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.__members__, Color.RED.describe(), Color.default(), Color.RED in Color, 1 in Color, 7 in Color, Color.RED.name, Color.RED.value, hash(Color.RED) == hash("RED"), f"{Color.RED}", f"{Color.RED:>12}", Color.RED == 1, repr(Color), Color.RED != Color.GREEN, isinstance(Color.RED, Color), list(reversed(Color)), bool(Color.RED), Color.RED.__class__)
attempt(Color, 9)
attempt(Color, "RED")
attempt(lambda: Color["PINK"])
attempt(lambda: Color.PINK)
attempt(lambda: Color.RED < Color.GREEN)
attempt(setattr, Color, "RED", 5)
attempt(setattr, Color.RED, "value", 5)
attempt(setattr, Color.RED, "name", 5)
attempt(delattr, Color, "RED")
attempt(lambda: type("Sub", (Color,), {}))
attempt(lambda: Color.RED())
attempt(lambda: Color())
attempt(Enum, "Bad", "a a")


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


class Number(IntEnum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    ELEVEN = auto()


class Text(StrEnum):
    FIRST = auto()
    SECOND = "two"


print(Planet.EARTH.mass, Planet.MARS, Planet((0.64, 3.39)), Number.ONE + 1, Number.ELEVEN, repr(Number.TWO), Number.TEN == 10, Number(2) < 3, sorted(Number), [10, 20][Number.ONE], f"{Number.TEN}", "%d" % Number.TEN, str(Text.FIRST), repr(Text.SECOND), Text.FIRST + "!", Text("two"), Text.FIRST.upper(), int(Number.TEN), Number.ONE | 6)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.RW), Perm.RW & Perm.W, ~Perm.R, Perm(0), Perm(7), Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), bool(Perm(0)), Perm.R ^ Perm.RW, list(Perm), Perm["RW"], Perm.RW.name, (Perm.R | Perm.X).name, (Perm.R | Perm.X).value)
attempt(Perm, 8)
attempt(Perm, "x")
attempt(lambda: Perm.R | 1)


class IF(IntFlag):
    A = 1
    B = 2
    D = 8


print(IF.A | 4, repr(IF.A | 4), IF(16), IF.A | IF.B == 3, ~IF.A, IF.A + 1, IF(7).name, list(IF(11)))


class Kept(Flag, boundary=KEEP):
    A = 1


class Conform(Flag, boundary=CONFORM):
    A = 1


class Eject(IntFlag, boundary=EJECT):
    A = 1


print(Kept(5), Conform(5), Eject(5), type(Eject(5)).__name__)


class Weird(Enum):
    _ignore_ = ["temp"]
    temp = 5
    A = member(1)
    B = nonmember(2)

    @member
    def func(self):
        pass

    @enum_property
    def twice(self):
        return self._value_ * 2

    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    @classmethod
    def _missing_(cls, value):
        return cls.A if value == "special" else None


print(list(Weird)[:1], Weird.B, Weird.A.twice, Weird("special"), Weird._member_names_)
attempt(Weird, "other")
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    @verify(CONTINUOUS)
    class V(IntEnum):
        A = 1
        B = 4
except ValueError as error:
    print(error)
F = Enum("F", ["x", "y"], start=5, module="m")
print(list(F), F.__module__, Enum("G", {"a": 1}).a, IntFlag("H", "p q r").r.value)
import pickle
import copy
print(copy.deepcopy(Color.RED) is Color.RED, pickle.loads(pickle.dumps(Color.RED)) is Color.RED, pickle.loads(pickle.dumps(Perm.R | Perm.X)))
for c in Color:
    match c:
        case Color.RED:
            print("red")
        case other:
            print("other", other)
