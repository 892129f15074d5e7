def run(items, n=3):
    out = []
    for it in items:
        try: out.append([x for x in it][:n])
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    return out
class I:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
print(run([range(3)] * 100 + [[1, 2], (3,), "ab", {1: 2}, {5}, I(3), iter([7]), (x for x in (8, 9)), b"xy", 5, None, range(2 ** 70, 2 ** 70 + 2), reversed([1, 2]), zip([1], [2]), map(str, [1]), enumerate("q"), {}.items(), dict(a=1).values()])[100:])
def loop(it):
    t = 0
    for x in it: t += x
    return t
print(loop(range(300)), loop([1] * 300), loop((2,) * 300), loop(I(300)), loop({i: i for i in range(300)}), loop(x for x in range(300)), loop(range(300, 0, -2)), loop(range(-5, 5)), loop(map(int, "123")), loop(bytes(range(200))))
def changing(n, at):
    out = 0
    for i in range(n):
        if i == at: I.__next__ = lambda self: (_ for _ in ()).throw(StopIteration)
        if i == at + 10: I.__iter__ = lambda self: iter([100])
        for x in I(3): out += x
    return out
saved = I.__next__, I.__iter__
print(changing(200, 150)); I.__next__, I.__iter__ = saved
def early(n):
    it = iter(range(n)); a = []
    for x in it:
        if x == 100: break
    for x in it:
        if x % 50 == 0: a.append(x)
    return a, next(it, "end"), list(it)
print(early(300))
def callable_iter():
    l = list(range(10))
    return [x for x in iter(l.pop, 3)], l
print(callable_iter())
def two(n):
    a = iter(range(n)); return sum(x * y for x, y in zip(a, a)), [next(a, None)]
print(two(300))
def shared(n):
    it = iter([1, 2, 3]); out = []
    for i in range(n):
        try: out.append(next(it))
        except StopIteration: it = iter([i])
    return out[-3:], len(out)
print(shared(100))
class Sized:
    def __len__(self): return 3
    def __getitem__(self, i): return [1, 2, 3, 4][i]
print(loop(Sized()), list(reversed(Sized())), 4 in Sized(), [*zip(Sized(), "ab")], sorted(Sized(), reverse=True))
def dict_iters(n):
    d = {i: str(i) for i in range(n)}
    return sum(k for k in d), sum(len(v) for v in d.values()), sum(k * len(v) for k, v in d.items()), [k for k in reversed(d)][:2], len([*d]), max(d, key=lambda k: -k)
print(dict_iters(200))
def mutate(kind):
    c = kind([1, 2, 3])
    try:
        for x in c:
            if kind is list: c.append(x) if len(c) < 6 else None
            elif kind is set: c.add(x + 10)
            else: c[x + 10] = 1
        return len(c)
    except RuntimeError as e: return str(e)
print(mutate(list), mutate(set), mutate(dict.fromkeys))
def exhausted():
    g = (x for x in [1]); r = [list(g), list(g)]; i = I(1); r += [list(i), list(i)]; l = [1]; j = iter(l); list(j); l.append(2); return r, list(j)
print(exhausted())
