def run(items):
    out = []
    for it in items:
        try:
            a, b = it
            out.append((a, b))
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    return out
base = [(1, 2)] * 150
print(run(base + [[3, 4], "xy", {5: 6, 7: 8}, range(2), (1,), (1, 2, 3), [], "x", None, 5, iter("pq"), (i for i in (8, 9)), {1: 2}, b"ab", ((1, 2), 3)])[150:])
def three(items):
    r = 0
    for x, y, z in items: r += x * y - z
    return r
print(three([(1, 2, 3)] * 200 + [[4, 5, 6]] * 100))
def star(items):
    out = []
    for it in items:
        try:
            a, *b, c = it
            out.append((a, b, c))
        except Exception as e: out.append(str(e))
    return out[-6:]
print(star([(1, 2, 3)] * 100 + [[1, 2], (1,), "abcd", range(5), [], {1: 1, 2: 2}]))
def nested(n):
    t = 0
    for (i, (a, b)), [c] in [((i, (i, 1)), [2]) for i in range(n)]: t += i + a + b * c
    return t
print(nested(300))
def swap(n):
    a, b, c = 1, 2, 3
    for i in range(n): a, b, c = b, c, a; a, b = b, a
    return a, b, c
print(swap(301))
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(150))
def enum(n):
    return sum(i * v for i, v in enumerate(range(n))), sum(a + b for a, b in zip(range(n), range(n, 0, -1))), sum(k * v for k, v in {i: i for i in range(n)}.items())
print(enum(300))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter(range(self.n))
print(run([It(2)] * 100 + [It(1), It(3), It(0)])[99:])
class Seq:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
print(run([Seq()] * 100)[99])
def order(n):
    log = []
    class O:
        def __setattr__(s, k, v): log.append((k, v))
        def __setitem__(s, k, v): log.append((k, v))
    o = O()
    for i in range(n): o.a, o[i % 2], (o.b, *o.c) = i, -i, "xyz"
    return log[-4:], len(log)
print(order(200))
def overlap(n):
    x = [0, 1]; i = 0
    for _ in range(n): i, x[i] = (i + 1) % 2, i
    return i, x
print(overlap(301))
d = {}
for d["k"], d["v"] in [(i, i * i) for i in range(300)]: pass
print(d)
def tuples(n):
    s = 0
    for i in range(n):
        t = (i, i + 1); x, y = t; p = (x, y) == t; q, = [p]; s += q + len(t) + t[0] - t[-1]
    return s
print(tuples(300))
def subclass(items):
    r = []
    for a, b in items: r.append(a)
    return len(r), r[-1]
class T2(tuple):
    def __iter__(self): return iter(("it", "er"))
class L2(list):
    def __iter__(self): return iter(("li", "st"))
print(subclass([(1, 2)] * 200 + [T2((3, 4))]), subclass([[1, 2]] * 200 + [L2([3, 4])]))
