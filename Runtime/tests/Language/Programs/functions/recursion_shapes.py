import sys
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a="A", b="B", c="C"): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def perm(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perm(s[:i] + s[i + 1:])]
def flat(l): return [y for x in l for y in (flat(x) if isinstance(x, list) else [x])]
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(fact(30), ack(2, 3), hanoi(8), perm("abc"), flat([1, [2, [3, [4]], 5]]), even(100), odd(51))
def fib(n, memo={}):
    if n in memo: return memo[n]
    r = n if n < 2 else fib(n - 1) + fib(n - 2); memo[n] = r; return r
print(fib(90)); print((lambda f: f(f, 10))(lambda f, n: n and n + f(f, n - 1)))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
def limit(f):
    try: f(); return "fine"
    except RecursionError as e: return str(e).split(" in ")[0].split(" while")[0]
def inf(): return inf()
def inf2(): return [inf2() for _ in range(1)]
def inf3(*a): return inf3(*a)
def mut(): return mut2()
def mut2(): return mut()
class C:
    def __call__(self): return self()
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o
    def __repr__(self): return repr(self)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __iter__(self): return iter(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __hash__(self): return hash(self)
    @property
    def p(self): return self.p
def g(): yield from g()
for q in (inf, inf2, inf3, mut, C(), lambda: C().zz, lambda: C() == 1, lambda: repr(C()), lambda: C() + 1, lambda: C()[0], lambda: iter(C()), lambda: len(C()), lambda: bool(C()), lambda: hash(C()), lambda: C().p, lambda: list(g())): print(limit(q))
def after():
    for i in range(5): limit(inf)
    return deep(500), sum(i for i in range(300))
print(after())
def catches(n=0):
    try: return catches(n + 1)
    except RecursionError: return "caught"
print(catches())
def in_loop(n):
    t = 0
    for i in range(n): t += deep(i % 50)
    return t
print(in_loop(300))
old = sys.getrecursionlimit(); sys.setrecursionlimit(150)
print(limit(lambda: deep(400)), limit(lambda: deep(50))); sys.setrecursionlimit(old)
for a in (0, -5, "x", 2 ** 40):
    try: sys.setrecursionlimit(a)
    except Exception as e: print(type(e).__name__, e)
print(sys.getrecursionlimit() == old, limit(lambda: deep(800)))
l = []; l.append(l); print(l, [l] == [l]); d = {}; d["d"] = d; print(d); t = ([],); t[0].append(t); print(t)
try: l == [l] or [[l]] == l
except RecursionError as e: print("RecursionError")
class Node:
    def __init__(s, v, k=()): s.v, s.k = v, list(k)
    def total(s): return s.v + sum(c.total() for c in s.k)
    def walk(s):
        yield s.v
        for c in s.k: yield from c.walk()
tree = Node(1, [Node(i, [Node(j) for j in range(i)]) for i in range(8)]); print(tree.total(), sum(tree.walk()), max(tree.walk()))
