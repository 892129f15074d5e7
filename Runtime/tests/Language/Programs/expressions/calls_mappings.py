class M:
    def __init__(self, **d): self.d = d
    def keys(self): print("keys"); return list(self.d)
    def __getitem__(self, k): print("get", k); return self.d[k]
def f(*a, **k): return a, k
print(f(**M(x=1, y=2)))
print(f(0, **M(x=1), z=3))
class Bad(M):
    def keys(self): return 5
class Miss(M):
    def keys(self): return ["no"]
class NonStr(M):
    def keys(self): return [1]
    def __getitem__(self, k): return k
class Raises(M):
    def keys(self): raise ValueError("keys failed")
for c in (Bad, Miss, NonStr, Raises):
    try: print(f(**c()))
    except Exception as e: print(c.__name__, type(e).__name__, e)
class It:
    def __iter__(self): print("iter"); return iter((1, 2))
print(f(*It(), 3, *It()))
class BadIt:
    def __iter__(self): raise AttributeError("no iter")
try: f(*BadIt())
except Exception as e: print(type(e).__name__, e)
def gen():
    yield 1
    raise TypeError("inside")
try: f(*gen())
except TypeError as e: print(e)
class S(str): pass
print([type(k).__name__ for k in f(**{S("a"): 1})[1]])
d = {"a": 1}
r = f(**d)[1]; r["b"] = 2; print(d)
print({**{"a": 1}, "a": 2, **{"a": 3, "b": 4}})
try: print({**[1]})
except TypeError as e: print(e)
try: print([*5])
except TypeError as e: print(e)
try: print({*None})
except TypeError as e: print(e)
total = 0
def add(a, b=0, *c, d=0): return a + b + sum(c) + d
for i in range(60):
    total += add(*(i, 1), *[2] * (i % 3), **{"d": i} if i % 2 else {})
print(total)
