log = []
class K:
    def __init__(self, k, h=None): self.k, self.h = k, h
    def __hash__(self): log.append(f"h{self.k}"); return self.h if self.h is not None else hash(self.k)
    def __eq__(self, o): log.append(f"{self.k}=={getattr(o, 'k', o)}"); return isinstance(o, K) and self.k == o.k
a, b, c = K(1, 7), K(1, 7), K(2, 7)
d = {a: "a"}; print(d[b], log); log.clear()
d[c] = "c"; print(len(d), log); log.clear()
print(a in d, log); log.clear()
print(d.get(K(3, 7)), log); log.clear()
s = {a, c, b}; print(len(s), log); log.clear()
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class NoHash:
    def __eq__(self, o): return True
print(NoHash.__hash__); err(lambda: hash(NoHash())); err(lambda: {NoHash(): 1}); err(lambda: {NoHash()}); err(lambda: {}[NoHash()]); err(lambda: NoHash() in {1: 2}); err(lambda: {1}.add(NoHash())); err(lambda: frozenset([[]])); err(lambda: {}.get([])); err(lambda: dict([([], 1)])); err(lambda: {[]: 1}); err(lambda: {**{}, []: 1}); err(lambda: {[] for _ in "a"}); err(lambda: {[]: 1 for _ in "a"}); err(lambda: {}.setdefault([])); err(lambda: {}.pop([])); err(lambda: hash(([],))); err(lambda: hash(slice(1))); err(lambda: hash(slice([])))
class Inherit(NoHash): pass
class Back(NoHash): __hash__ = object.__hash__
class Own(NoHash):
    def __hash__(self): return 5
print(Inherit.__hash__, hash(Own()), isinstance(hash(Back()), int))
class RaisesEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("eq")
d = {RaisesEq(): 1}; err(lambda: d[1]); err(lambda: 1 in d); err(lambda: d.update({1: 2})); err(lambda: {RaisesEq(), 1}); x = RaisesEq(); err(lambda: {x: 1}[x])
class Mut:
    def __hash__(self): return 2
    def __eq__(self, o): md.clear(); return False
md = {}; md[Mut()] = 1; err(lambda: md.get(2)); print(len(md))
print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(0.5), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(float("inf")), hash(-float("inf")), hash(1e300) == hash(int(1e300)), hash(()), hash((1,)) == hash((1,)), hash(None) == hash(None), hash("") == 0, hash(b"") == 0)
print({1: "int", 1.0: "float", True: "bool"}, {0, 0.0, False, -0.0}, {(1, 2): 1}[(1.0, 2.0)], {2 ** 70: 1}[float(2 ** 70)])
class Meta(type):
    def __hash__(cls): return 3
    def __eq__(cls, o): return cls.__name__[0] == o.__name__[0]
class Ma(metaclass=Meta): pass
class Mb(metaclass=Meta): pass
print({Ma: 1}[Mb], Ma == Mb, Ma != Mb)
t = 0
keys = [K(i % 10, i % 3) for i in range(50)]
d = {}
for r in range(10):
    for k in keys: d[k] = d.get(k, 0) + 1
print(len(d), sorted(d.values()), len(log)); log.clear()
class Str(str):
    def __hash__(self): return 42
    def __eq__(self, o): return str.__eq__(self, o)
d = {"a": 1}; print(d.get(Str("a")), Str("a") in d, {Str("a"): 1}.get("a"), {Str("a"): 2}[Str("a")])
class I(int):
    def __hash__(self): return 99
    def __eq__(self, o): return int(self) == int(o)
print(I(5) in {5}, 5 in {I(5)}, I(5) in {I(5)}, {I(5): 1, 5: 2})
print(object.__eq__(1, 1), object.__eq__(1, 2), (1).__eq__("a"), object.__ne__(1, 1), object().__eq__(5), hash(object.__new__) == hash(object.__new__))
print({1: 1} == {1: 1.0}, {1: [1]} == {1: [1]}, {"a": K(1)} == {"a": K(1)}, [1, [2]] == [1, [2]], log)
