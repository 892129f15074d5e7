log = []
def d(n):
    log.append(f"make {n}")
    def deco(f): log.append(f"apply {n} to {getattr(f, '__name__', f)}"); return f
    return deco
@d(1)
@d(2)
def f(): return "f"
print(f(), log); log.clear()
@d("c")
class C:
    @d("m")
    def m(self): return 1
    @staticmethod
    @d("s")
    def s(): return 2
    @property
    @d("p")
    def p(self): return 3
    @classmethod
    @d("k")
    def k(cls): return 4
print(C().m(), C.s(), C().p, C.k(), log); log.clear()
@lambda g: 5
def five(): pass
@[d, lambda x: "subscripted"][1]
def g(): pass
@(lambda x: x) if True else None
def h(): return "cond"
@(y := d)("walrus")
def i(): pass
@type("K", (), {"__call__": lambda s, f: ("called", f.__name__)})()
def j(): pass
print(five, g, h(), y is d, j, log); log.clear()
def err(s):
    try: exec(s, dict(globals())); print("ok")
    except Exception as e: print(type(e).__name__, e)
err("@5\ndef q(): pass"); err("@undefined\ndef q(): pass"); err("@d(1)(2)\ndef q(): pass"); err("@d()\ndef q(): pass"); err("@None\nclass Q: pass"); err("@(1 / 0)\ndef q(): pass")
class Counter:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Counter
def add(a, b): return a + b
for q in range(300): r = add(q, 1)
print(r, add.n)
class WithDesc(Counter):
    def __get__(self, o, t=None): return self if o is None else lambda *a: self(o, *a)
class M:
    def __init__(self): self.v = 2
    @WithDesc
    def times(self, x): return self.v * x
m = M()
for q in range(300): r = m.times(q)
print(r, M.times.n)
def memo(f):
    cache = {}
    def w(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    w.cache = cache
    return w
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache))
def repeat(n):
    def deco(f):
        def w(*a, **k): return [f(*a, **k) for _ in range(n)]
        w.__name__ = f.__name__; w.__wrapped__ = f
        return w
    return deco
@repeat(2)
@repeat(3)
def z(x, *, y=1): return x + y
print(z(1, y=2), z.__name__, z.__wrapped__.__wrapped__(5))
def trace(f):
    def w(self, *a): log.append(f.__name__); return f(self, *a)
    return w
class T:
    @trace
    def __add__(self, o): return "add"
    @trace
    def __len__(self): return 3
    @trace
    def __getitem__(self, i): return i
    @property
    @trace
    def p(self): return "p"
    @p.setter
    @trace
    def p(self, v): self._p = v
    @p.deleter
    @trace
    def p(self): del self._p
t = T(); print(t + 1, len(t), t[5], t.p); t.p = 1; del t.p; print(log); log.clear()
class Lines:
    @d("x")

    # comment
    @d("y")
    def m(self): pass
print(Lines.m.__code__.co_firstlineno, C.__firstlineno__, f.__code__.co_firstlineno)
