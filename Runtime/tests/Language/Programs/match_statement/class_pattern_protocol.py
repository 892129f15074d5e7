class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
def f(v):
    match v:
        case Q(0, y=b): return "Q0", b
        case P(x, y) if x == y: return "eq", x
        case P(1, _): return "P1"
        case P(x=a): return "Px", a
        case int(x) | str(x): return "prim", x
        case list([a]) | tuple((a, _)): return "seq", a
        case dict({"k": v2}): return "dict", v2
        case bool() | None: return "never"
        case float(real=r, imag=0): return "float", r
        case object(__class__=c): return c.__name__
for v in (Q(0, 5), Q(1, 1), P(1, 2), P(3, 4), 5, "s", True, [7], (8, 9), {"k": 1}, 2.5, None, {1}): print(f(v))
def err(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class NoArgs: x = 1
class BadArgs: __match_args__ = "x"; x = 1
class ListArgs: __match_args__ = ["x"]; x = 1
class IntArgs: __match_args__ = (5,); x = 1
class Dup: __match_args__ = ("x", "x"); x = 1
class MissAttr: __match_args__ = ("gone",)
class RaisesAttr:
    __match_args__ = ("x",)
    @property
    def x(self): raise ValueError("attr")
class PropArgs(type):
    @property
    def __match_args__(cls): return ("x",)
class MetaArgs(metaclass=PropArgs): x = "meta"
class RaiseArgs(type):
    @property
    def __match_args__(cls): raise ValueError("match_args")
class RA(metaclass=RaiseArgs): x = 1
def c1(v, K):
    match v:
        case K(a): return a
        case _: return "no match"
def c2(v, K):
    match v:
        case K(a, x=b): return a, b
        case _: return "no match"
def c3(v, K):
    match v:
        case K(a, b, c): return a, b, c
        case _: return "no match"
def c0(v, K):
    match v:
        case K(): return "matched"
        case _: return "no match"
for K in (NoArgs, BadArgs, ListArgs, IntArgs, Dup, MissAttr, RaisesAttr, MetaArgs, RA): err(lambda: c1(K(), K))
for K in (P, Dup, MetaArgs): err(lambda: c2(K(1, 2) if K is P else K(), K))
err(lambda: c3(P(1, 2), P)); err(lambda: c3(5, int)); err(lambda: c2(5, int)); err(lambda: c0(5, 5)); err(lambda: c0(5, "int")); err(lambda: c0(5, int | str)); err(lambda: c0([1], list[int])); err(lambda: c1(5, object)); err(lambda: c0(5, len)); err(lambda: c1(1j, complex)); err(lambda: c1(range(2), range)); err(lambda: c1(b"x", bytes)); err(lambda: c1(bytearray(b"x"), bytearray)); err(lambda: c1({1}, set)); err(lambda: c1(frozenset(), frozenset)); err(lambda: c1(None, type(None))); err(lambda: c1(5, type)); err(lambda: c1(ValueError("v"), ValueError))
class Slots:
    __slots__ = ("a", "b"); __match_args__ = ("a", "b")
s = Slots(); s.a = 1
print(c1(s, Slots)); err(lambda: c2(s, Slots))
def kwonly(v):
    match v:
        case P(x=1, y=2): return "12"
        case P(y=[*_]): return "list y"
        case P(x=P(x=inner)): return inner
        case P(x=str(s) as t, y=_): return s, t
for v in (P(1, 2), P(0, []), P(P("in", 0), 0), P("s", 1), P(0, 0)): print(kwonly(v))
class IC(type):
    def __instancecheck__(cls, o): return o == 42
class Is42(metaclass=IC): pass
print(c0(42, Is42), c0(43, Is42))
def late(n, at):
    out = []
    for i in range(n):
        if i == at: P.__match_args__ = ("y", "x")
        match P(1, 2):
            case P(a, b): out.append((a, b))
    P.__match_args__ = ("x", "y")
    return out[at - 1:at + 1]
print(late(300, 250))
