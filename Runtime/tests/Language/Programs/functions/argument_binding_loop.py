def pos(a, b): return a - b
def dfl(a, b=10): return a * b
def kwo(a, *, k=1): return a + k
def var(*a): return len(a)
def kw(**k): return sum(k.values())
def mix(a, *b, c=0, **d): return a + sum(b) + c + len(d)
class C:
    def m(self, x, y=2): return x * y
    @classmethod
    def c(cls, x): return x + 1
    @staticmethod
    def s(x): return x + 2
    def __call__(self, x): return x + 3
    def __init__(self, v=0): self.v = v
c = C()
t = 0
for i in range(80):
    t += pos(i, 1) + pos(b=i, a=2)
    t += dfl(i) + dfl(i, 3) + dfl(b=i, a=1)
    t += kwo(i) + kwo(i, k=i)
    t += var() + var(i, i) + var(*range(i % 4))
    t += kw(a=i) + kw(**{"x": i, "y": 1})
    t += mix(1, i, i, c=i, z=1)
    t += c.m(i) + c.m(i, 3) + C.m(c, i) + c.c(i) + C.c(i) + c.s(i) + c(i) + C(i).v + C().v
    t += (lambda x, y=5: x + y)(i)
print(t)
errors = 0
for i in range(80):
    try:
        if i % 4 == 0: pos(i)
        elif i % 4 == 1: pos(i, 1, 2)
        elif i % 4 == 2: pos(i, c=1)
        else: kwo(i, 5)
    except TypeError as e:
        errors += len(str(e))
print(errors)
bound, unbound = c.m, C.m
f = [bound, pos, dfl, lambda *a: a[0]]
r = 0
for i in range(80):
    r += f[i % 4](i, 3)
print(r)
def rebinding(n):
    g = pos
    t = 0
    for i in range(n):
        if i == 50: g = lambda a, b: a * b
        t += g(i, 2)
    return t
print(rebinding(80))
def deep(n): return n if n == 0 else deep(n - 1) + 1
s = 0
for i in range(60): s += deep(i % 10)
print(s)
