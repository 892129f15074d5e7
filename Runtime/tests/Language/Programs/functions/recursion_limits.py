import sys
sys.setrecursionlimit(200)
def down(n): return down(n + 1)
try: down(0)
except RecursionError as e: print(e)
depth = 0
def count():
    global depth
    depth += 1
    count()
try: count()
except RecursionError: print(150 < depth < 201)
class A:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __getitem__(self, k): return self[k]
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __hash__(self): return hash(self)
    def __contains__(self, k): return k in self
a = A()
for f in (lambda: repr(a), lambda: a.x, lambda: a == a, lambda: a + 1, lambda: a(), lambda: a[0], lambda: iter(a), lambda: len(a), lambda: bool(a), lambda: hash(a), lambda: 1 in a):
    try: f(); print("no error")
    except RecursionError as e: print(str(e)[:32])
def gen(n): yield from gen(n + 1)
try: next(gen(0))
except RecursionError as e: print(e)
def mutual1(): mutual2()
def mutual2(): mutual1()
try: mutual1()
except RecursionError as e: print(type(e).__mro__[1].__name__)
def ok(n): return 0 if n == 0 else 1 + ok(n - 1)
print(ok(150))
for i in range(60):
    try: down(0)
    except RecursionError: pass
print("survived")
def fin(n):
    try: return fin(n + 1)
    finally: pass
try: fin(0)
except RecursionError as e: print(e)
for bad in (0, -1, "a", 5):
    try: sys.setrecursionlimit(bad); print("set")
    except Exception as e: print(type(e).__name__, e if bad != 5 else "")
sys.setrecursionlimit(1000); print(sys.getrecursionlimit())
