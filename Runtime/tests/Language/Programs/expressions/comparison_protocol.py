log = []
class C:
    def __init__(self, n, r=NotImplemented): self.n, self.r = n, r
    def op(name):
        def f(self, o): log.append(f"{self.n}.{name}({getattr(o, 'n', o)})"); return self.r
        return f
    for k in ("lt", "le", "eq", "ne", "gt", "ge"): locals()[f"__{k}__"] = op(k)
    del op, k
class D(C): pass
class E(C):
    def __gt__(self, o): log.append("E.gt"); return "E!"
    def __lt__(self, o): log.append("E.lt"); return "E<"
import operator
def t(f, a, b):
    try: r = f(a, b)
    except TypeError as e: r = e
    print(f.__name__, r if isinstance(r, (bool, str, TypeError)) else type(r).__name__, log); log.clear()
for f in (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge):
    t(f, C("a"), C("b")); t(f, C("a"), D("d")); t(f, C("a"), 5); t(f, 5, C("a", "yes"))
t(operator.lt, C("c"), E("e")); t(operator.gt, C("c"), E("e")); t(operator.lt, E("e"), C("c")); t(operator.lt, E("e"), E("e2"))
class OnlyEq:
    def __eq__(self, o): return "eq result"
print(OnlyEq() == 1, OnlyEq() != 1, 1 == OnlyEq(), 1 != OnlyEq(), OnlyEq.__hash__)
class BadBool:
    def __bool__(self): raise ValueError("bool")
class R:
    def __lt__(self, o): return BadBool()
print(type(R() < 1).__name__)
try: R() < 1 < 2
except ValueError as e: print(e)
class Falsy:
    def __bool__(self): return False
    def __repr__(self): return "falsy"
class F:
    def __lt__(self, o): return Falsy()
print(F() < 1 < undefined if False else F() < 1 < 1 / 0 if False else F() < 1, F() < 2 < 3)
print([1, C("x", True)] == [1, 5], log); log.clear()
print((C("p", False),) == (C("q", True),), log); log.clear()
n = float("nan"); print(n == n, [n] == [n], (n,) < (n,), n in [n], n != n, {n: 1} == {n: 1}, [n].index(n), [n].count(n))
print([1, 2] < [1, 3], (1,) < (1, 0), [] < [0], (1, "a") < (2, 5), "a" < "b" < "c", {1} < {1, 2}, {1} <= {2}, {1} > {2})
for a, b in [(1, "a"), ([], ()), ({}, {}), (None, None), (1j, 2j), (object, object), (len, len), (1, None), (b"a", "a"), ({1}, [1])]:
    t(operator.lt, a, b)
print(1 == 1.0 == True, 0 == False == 0.0, (1, 2) == [1, 2], "" == b"", 2 ** 70 == float(2 ** 70), 2 ** 70 < float("inf"))
class Rich(int):
    def __eq__(self, o): return "int sub"
    __hash__ = int.__hash__
print(5 == Rich(5), Rich(5) == 5, 5 != Rich(5), 5 < Rich(6))
def hot(n):
    c = 0; a = C("a", True); b = D("b", False)
    for i in range(n):
        if a < b: c += 1
        if b < a: c += 10
        if i == n // 2: D.__gt__ = lambda s, o: True
    return c
print(hot(300)); log.clear()
class S:
    __slots__ = ("k",)
    def __init__(s, k): s.k = k
    def __lt__(s, o): return s.k < o.k
print([s.k for s in sorted(map(S, [3, 1, 2]))], max(map(S, [3, 1, 2])).k if False else min(map(S, [3, 1, 2])).k)
