def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: __match_args__ = ("x",)
class B: pass
class C: __match_args__ = ["x"]
class D: __match_args__ = (1,)
class E: __match_args__ = ("x", "x")
class F:
    __match_args__ = ("p", "q")
    p = 1
    @property
    def q(self): raise ValueError("q fails")
class G:
    __match_args__ = ("z",)
    def __getattr__(self, n): print("getattr", n, end=" "); raise AttributeError
def a():
    match A():
        case A(1, 2): pass
def b():
    match B():
        case B(1): pass
def c():
    match C():
        case C(1): pass
def d():
    match D():
        case D(1): pass
def e():
    o = E(); o.x = 1
    match o:
        case E(1, 1): pass
def f():
    match F():
        case F(1, 2): pass
def g():
    match G():
        case G(1): return "no"
        case G(w=1): return "no"
        case G(): return "plain"
def h():
    o = A(); o.x = 5
    match o:
        case A(1, x=2): pass
def i():
    match 5:
        case print(1): pass
def j():
    match 5:
        case nope(): pass
def k():
    match 5:
        case int(5, 6): pass
def l():
    match 5:
        case int(real=r, imag=0): return r
def m():
    match [1, 2]:
        case list([a, b]): return a, b
def n():
    match "s":
        case str(x, y): pass
def o():
    match {"a": 1}:
        case dict({"a": v}): return v
def p():
    match True:
        case int(v): return v
def q():
    match 5:
        case object(): return "object"
def r():
    match 5:
        case object(x): return x
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r): err(fn)
class Meta(type):
    def __instancecheck__(cls, o): print("instancecheck", o, end=" "); return o == 7
class H(metaclass=Meta): pass
for v in (6, 7):
    match v:
        case H(): print("is H")
        case _: print("not H")
for v in (True, b"b", bytearray(b"ba"), {1: 2}, 1.5, frozenset([1]), 3, [1], {9}, "s", (1,)):
    match v:
        case bool(x) | bytearray(x) | bytes(x) | dict(x) | float(x) | frozenset(x) | int(x) | list(x) | set(x) | str(x) | tuple(x): print(type(v).__name__, x == v, end=" ")
print()
import collections.abc
class Seq(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): print("item", i, end=" "); return [10, 20][i]
class Map(collections.abc.Mapping):
    def __len__(self): return 1
    def __iter__(self): return iter("k")
    def __getitem__(self, k): print("key", k, end=" "); return {"k": 5}[k]
    def get(self, k, d=None): print("get", k, end=" "); return super().get(k, d)
match Seq():
    case [10, x]: print("seq", x)
match Seq():
    case [*_, x]: print("last", x)
match Map():
    case {"q": 1}: print("no")
    case {"k": v, **r}: print("map", v, r)
import collections
match collections.defaultdict(list):
    case {"missing": _}: print("created")
    case _: print("not created")
