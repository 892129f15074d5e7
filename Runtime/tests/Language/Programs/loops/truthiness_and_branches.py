class T:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
vals = [0, 1, "", "a", [], [0], {}, {1: 2}, (), (0,), None, True, False, 0.0, -0.0, 0.1, float("nan"), 0j, 1j, b"", b"x", range(0), range(1), set(), {0}, T(True), T(False), L(0), L(3), object, len, 2 ** 70, ...]
def count(vs, n):
    a = b = c = d = 0
    for i in range(n):
        v = vs[i % len(vs)]
        if v: a += 1
        if not v: b += 1
        c += 1 if v else 10
        d += bool(v) + (v and 1 or 2) if not isinstance(v, (T, L)) else 0
        while v: break
        else: d += 100
    return a, b, c, d
print(count(vals, 330)); print(*[count([v] * 3, 90)[0] for v in vals])
print(count([1] * 10, 300), count([None, 1], 300), count([[], [1]], 300), count(["", "x"], 300))
def flip(n, at):
    f = T(True); c = 0
    for i in range(n):
        if i == at: T.__bool__ = lambda s: False
        if i == at + 10: del T.__bool__
        if i == at + 20: T.__len__ = lambda s: 0
        if i == at + 30: del T.__len__
        if f: c += 1
    return c
print(flip(300, 200))
T.__bool__ = lambda s: s.v
def bad(n, at):
    c = 0
    for i in range(n):
        try:
            if T(1 if i == at else True): c += 1
        except TypeError as e: print(e)
    return c
print(bad(300, 250))
def short(n):
    log = []
    def t(x): log.append(x); return x
    r = 0
    for i in range(n):
        r += bool(t(i % 2) and t(i % 3) or t(i % 5)) + (0 < i % 7 < 5) + (not i % 2) + (i % 2 == 0)
    return r, len(log)
print(short(300))
def ternary(n):
    return sum((i if i % 2 else -i) if i % 3 else (0 if i % 5 else 1000) for i in range(n))
print(ternary(300))
def isnone(n):
    c = 0
    for i in range(n):
        v = None if i % 3 == 0 else i
        if v is None: c += 1
        elif v is not None and v > 5: c += 10
        if v is True or v is False: c += 1000
    return c
print(isnone(300))
def match_bool(n):
    c = {}
    for i in range(n):
        k = "fizzbuzz" if i % 15 == 0 else "fizz" if i % 3 == 0 else "buzz" if i % 5 == 0 else i % 2
        c[k] = c.get(k, 0) + 1
    return c
print(match_bool(300))
x = 5
r = []
for i in range(300):
    r.append(i if i < 3 else None)
    if i > 5 and (y := i * 2) > 500: break
else: r.append("no break")
print(i, y, r[:4], r.count(None))
def chained(n):
    c = 0
    for i in range(n):
        if 10 < i <= 100 != 50 < 200 > i: c += 1
        if i == i == i != i + 1: c += 1
    return c
print(chained(300))
