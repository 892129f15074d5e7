class A:
    def __hash__(self): return 7
print(hash(A()), {A(): 1}.keys() is not None)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def h(v): return hash(type("H", (), {"__hash__": lambda s: v})())
err(lambda: h(-1)); err(lambda: h(2**64)); err(lambda: h(True)); err(lambda: h("a")); err(lambda: h(1.0)); err(lambda: h(None)); err(lambda: h(2**61 - 1)); err(lambda: h(2**61)); err(lambda: h(-2**63)); err(lambda: h(2**63))
for o in ([], {}, set(), bytearray(), slice(1), {1: 2}.keys(), (1, []), memoryview(bytearray(b"a"))): err(lambda: hash(o) if not isinstance(o, slice) else "slice")
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0) == hash(0.0) == hash(-0.0), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(0.5), hash(1.5), hash(float("inf")), hash(-float("inf")), hash(1e100), hash(1j), hash(1 + 2j))
print(hash(()), hash((1, 2)) == hash((1.0, 2)), hash(frozenset()) == hash(frozenset([])), hash(range(0)) == hash(range(5, 5)), hash(range(1, 4)) == hash(range(1, 4, 1)))
class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
    def __eq__(self, o): return self.v == o.v
m = Mut(1); d = {m: "x"}; m.v = 2
print(m in d, Mut(1) in d, Mut(2) in d, len(d), list(d)[0] is m)
class Count:
    calls = 0
    def __hash__(self): Count.calls += 1; return 1
c = Count(); d = {c: 1}; d[c]; c in d; d.get(c); d.setdefault(c, 2); d.pop(c); {c}; print(Count.calls)
class B(A):
    def __eq__(self, o): return True
err(lambda: hash(B()))
class C(A):
    __hash__ = None
err(lambda: hash(C()))
class D(C):
    def __hash__(self): return 5
err(lambda: hash(D()))
import collections.abc as abc
print(isinstance([], abc.Hashable), isinstance(C(), abc.Hashable), isinstance(A(), abc.Hashable))
class Coll:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): return self.n == o.n
d = {}
for i in range(80): d[Coll(i % 20)] = i
print(len(d), sum(d.values()), d[Coll(7)])
