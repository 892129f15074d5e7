def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, make_dataclass, is_dataclass, KW_ONLY, InitVar, FrozenInstanceError
from typing import ClassVar


@dataclass
class P:
    x: int
    y: int = 5
    z: list = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0


p = P(1)
print(p, p == P(1), p != P(2), P.__match_args__, [f.name for f in fields(p)], asdict(p), astuple(p), replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(5), P.__hash__, P.__doc__, P(1, 2, [3]).z)
attempt(P)
attempt(P, 1, 2, 3, 4)
attempt(P, 1, bad=2)
attempt(lambda: p < P(2))
attempt(hash, p)
attempt(fields, 5)
attempt(asdict, 5)
attempt(replace, p, q=1)


@dataclass(order=True, frozen=True, slots=True)
class F:
    a: int
    b: str = "q"


f = F(1)
print(f, f < F(2), f <= F(1), hash(f) == hash(F(1)), sorted([F(2), F(1)]), F.__slots__, f == (1, "q"))
attempt(setattr, f, "a", 5)
attempt(delattr, f, "a")
attempt(setattr, f, "new", 5)
attempt(lambda: f < 5)


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 2


@dataclass
class M:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 0

    def __post_init__(self, c):
        self.total = self.a + self.b + c


print(K(a=1), M(1, b=3, c=10).total, M.__match_args__, M(1))
attempt(K, 1)
attempt(M, 1, 2)
for body in ({"__annotations__": {"x": int, "y": int}, "x": 5}, {"__annotations__": {"x": list}, "x": []}, {"__annotations__": {"x": int}}):
    try:
        print(dataclass(type("Bad", (), body)).__name__)
    except Exception as error:
        print(type(error).__name__, error)
attempt(field, default=1, default_factory=list)


@dataclass
class Base:
    a: int = 1


@dataclass
class Child(Base):
    b: int = 2
    a: int = 3


print(Child(), [f.name for f in fields(Child)], Child(5), Child.__mro__[1].__name__)
try:
    @dataclass
    class Wrong(Base):
        c: int
except TypeError as error:
    print(error)
try:
    @dataclass(frozen=True)
    class Frozen(Base):
        pass
except TypeError as error:
    print(error)
D = make_dataclass("D", ["x", ("y", int), ("z", int, field(default=7))], namespace={"m": lambda self: self.z})
print(D(1, 2).m(), [f.name for f in fields(D)])


@dataclass(eq=False)
class NoEq:
    a: int


@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(default=0, hash=False, compare=False)


@dataclass(repr=False, init=False)
class Bare:
    a: int = 1


print(NoEq(1) == NoEq(1), hash(Hashed(1)) == hash(Hashed(1, 5)), Hashed(1) == Hashed(1, 9), Bare().a, "Bare object" in repr(Bare()))
nested = P(1, 2, [P(3), {"k": P(4)}, (P(5),)])
print(asdict(nested), astuple(nested), asdict(nested, dict_factory=lambda items: sorted(items)[0]))
print(fields(P)[1].name, fields(P)[1].type, dataclasses.MISSING is fields(P)[0].default, fields(P)[2].metadata)


@dataclass
class Rec:
    child: object = None


r = Rec()
r.child = r
print(r)
match P(1, 2):
    case P(a, b):
        print(a, b)
import copy
print(copy.copy(f) == f, copy.deepcopy(p), copy.replace(p, y=0))
