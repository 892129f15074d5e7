a, *b = 1, 2, 3; print(a, b)
*a, b = "xyz"; print(a, b)
a, *b, c = range(5); print(a, b, c)
a, *b, c = 1, 2; print(a, b, c)
*a, = (); print(a)
[*a] = {1: 2}; print(a)
a, (b, *c), *d = 1, (2, 3, 4), 5, 6; print(a, b, c, d)
a = [0]; *a[0:1], b = 8, 1, 2, 3; print(a, b)
class O: pass
o = O(); o.x, *o.y = 1, 2, 3; print(o.x, o.y)
for h, *r in [(1, 2, 3), "ab"]: print(h, r)
def err(f):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, e)
def e1(): a, *b = ()
def e2(): a, b, *c = 1,
def e3(): a, *b, c = [1]
def e4(): *a, = 5
def e5(): *a, b, c = iter([1])
def e6(): a, *b = None
def e7(): *a, (b, *c) = 1, ()
for e in (e1, e2, e3, e4, e5, e6, e7): err(e)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        print("next", self.n, end=" ")
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
a, *b = It(3); print(a, b)
try: a, b = It(5)
except ValueError as e: print(e)
a, b = It(2); print(a, b)
it = iter(range(60)); tot = 0
for i in range(60):
    f, *m, l = range(i, i + 2 + i % 4); tot += f * len(m) + l
print(tot)
def many(): *a, = range(300); return len(a)
print(many())
exec(", ".join(f"v{i}" for i in range(255)) + ", *w = range(256)"); print(v254, w)
try: exec(", ".join(f"v{i}" for i in range(256)) + ", *w = ()")
except SyntaxError as e: print(e.msg)
