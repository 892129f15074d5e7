class C:
    def __init__(self, n): self.n = n
    def _cmp(op):
        def m(self, o): print(f"{self.n} {op} {getattr(o, 'n', o)}", end="; "); return NotImplemented
        return m
    __lt__, __le__, __eq__, __ne__, __gt__, __ge__ = map(_cmp, ["<", "<=", "==", "!=", ">", ">="])
    __hash__ = None
class S(C): pass
class T(C):
    __gt__ = C._cmp("T>") if 0 else lambda self, o: (print("T gt", end="; "), "yes")[1]
def err(f):
    try: print(f())
    except TypeError as e: print(e)
a, b, s, t = C("a"), C("b"), S("s"), T("t")
err(lambda: a < b); err(lambda: a == b); err(lambda: a != b); err(lambda: a >= b); err(lambda: a < 1); err(lambda: 1 > a); err(lambda: a == a); err(lambda: a < s); err(lambda: s < a); err(lambda: a < t); err(lambda: t < a); err(lambda: 1 == a); err(lambda: a != 1)
err(lambda: hash(a))
class E:
    def __eq__(self, o): return "truthy"
print(E() == 1, E() != 1, 1 == E(), E.__hash__)
class F(E):
    __hash__ = object.__hash__
print(isinstance(hash(F()), int), F() != 2)
class N:
    def __ne__(self, o): return "ne"
print(N() != 1, N() == 1, 1 != N())
class Bool:
    def __eq__(self, o): return []
print(Bool() == 1, Bool() != 1, 1 in [Bool()], [Bool()] == [1])
class R:
    def __eq__(self, o): raise ValueError("eq")
x = R()
print(x in [x], [x] == [x], (x,).index(x))
try: [R()] == [R()]
except ValueError as e: print(e)
class Par:
    def __lt__(self, o): return "Par.lt"
    def __gt__(self, o): return "Par.gt"
class Chi(Par):
    def __gt__(self, o): return "Chi.gt"
print(Par() < Chi(), Chi() < Par(), Par() > Chi(), Par() < Par())
print(sorted([3, 1, 2], key=lambda v: -v), max([C2 := type("K", (), {"__gt__": lambda s, o: True})(), 1], key=lambda v: 0) is C2)
n = 0
class V:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __eq__(self, o): return self.v == o.v
for i in range(60):
    n += (V(i) < V(30)) + 2 * (V(i) > V(30)) + 4 * (V(i) == V(5)) + 8 * (V(i) != V(5))
print(n)
