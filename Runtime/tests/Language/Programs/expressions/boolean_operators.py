class B:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self): print("bool", self.n); return self.v
    def __repr__(self): return self.n
t, f = B("t", True), B("f", False)
print(t and f); print(f and t); print(t or f); print(f or t)
print(not t, not f)
print(f or f or t or t)
print(t and t and f and t)
print(t and f or t)
if t and not f: print("taken")
if not (f or t): print("not here")
print(1 if f else 2 if t else 3)
print([x for x in (t, f) if x])
assert t or f
class L:
    def __init__(self, n): self.n = n
    def __len__(self): print("len", self.n); return self.n
print(bool(L(0)), bool(L(3)), not L(1))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: bool(L(-1)))
err(lambda: bool(B("x", 1)))
err(lambda: not B("y", None))
err(lambda: bool(L("a")))
err(lambda: bool(L(1.5)))
err(lambda: bool(L(2**100)))
class N:
    __bool__ = None
err(lambda: bool(N()))
err(lambda: 1 if N() else 2)
n = 0
for i in range(60):
    v = i % 3 and i % 5 or -1
    n += v if v > 0 or not i else -2
print(n)
