class A: pass
a = A()
for n in ("__len__", "__iter__", "__call__", "__enter__", "__add__", "__getitem__", "__bool__", "__hash__", "__contains__", "__repr__", "__eq__", "__index__", "__next__", "__reversed__", "__format__", "__dir__"):
    setattr(a, n, lambda *x: 1 / 0)
def err(f):
    try: r = f(); print(type(r).__name__)
    except Exception as e: print(type(e).__name__, e)
err(lambda: len(a)); err(lambda: iter(a)); err(lambda: a()); err(lambda: a + 1); err(lambda: a[0]); err(lambda: bool(a)); err(lambda: hash(a)); err(lambda: 1 in a); err(lambda: repr(a)); err(lambda: a == 1); err(lambda: [1][a]); err(lambda: next(a)); err(lambda: reversed(a)); err(lambda: format(a)); err(lambda: dir(a)); err(lambda: a.__len__())
class M(type):
    def __len__(c): return 7
    def __call__(c, *x): return "meta call"
    def __iter__(c): return iter("m")
    def __getitem__(c, k): return "meta item"
    def __contains__(c, k): return True
    def __eq__(c, o): return "meta eq"
    def __hash__(c): return 5
    def __neg__(c): return "neg"
    def __enter__(c): return "entered"
    def __exit__(c, *x): return True
    def __bool__(c): return False
    def __index__(c): return 2
    def __dir__(c): return ["z", "y"]
    def __format__(c, s): return "fmt" + s
class B(metaclass=M):
    def __len__(self): return 1
    def __call__(self): return "inst call"
print(len(B), B(), list(B), B[0], 9 in B, B == 1, hash(B), -B, bool(B), "abcd"[B], dir(B), f"{B:x}", len(object.__new__(B)), object.__new__(B)())
with B as x: print(x); raise ValueError
class C: pass
C.__len__ = lambda self: 3
c = C(); print(len(c))
C.__len__ = lambda self: 4; print(len(c)); del C.__len__
err(lambda: len(c))
class D(C): pass
d = D(); C.__add__ = lambda s, o: "late add"; print(d + 1)
C.__getattr__ = lambda s, n: "late " + n; print(d.anything)
del C.__getattr__; err(lambda: d.anything)
C.__iter__ = lambda s: iter([1, 2]); print(list(d), 1 in d)
D.__iter__ = None; err(lambda: list(d)); err(lambda: 1 in d)
t = 0
for i in range(80):
    if i == 30: C.__int__ = lambda s: 1
    if i == 60: D.__int__ = lambda s: 100
    try: t += int(d)
    except TypeError: t += 10000
print(t)
