g = (x * 2 for x in range(3)); print(type(g).__name__, g.__name__, g.__qualname__, list(g), list(g))
def f():
    n = 10
    g = (n + x for x in range(3))
    n = 20
    return list(g)
print(f())
x = "outer"; print(list((x, y) for x in range(2) for y in "ab"), x)
def src(n): print("src", n, end=" "); return range(2)
g = ((a, b) for a in src(1) for b in src(2)); print("created"); print(list(g))
print(sum(i for i in range(60)), max((len(w), w) for w in ["a", "bbb", "cc"]), dict((i, i * i) for i in range(3)), "".join(c for c in "abc" if c != "b"), set(i % 3 for i in range(9)), any(i > 5 for i in range(10)), all(i for i in ()))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: (1 / i for i in 5)); err(lambda: list(1 / i for i in [1, 0])); err(lambda: next(i for i in [])); err(lambda: next((i for i in []), "default")); err(lambda: list(next(iter([])) for _ in [1])); err(lambda: (i for i in range(3)).send(1)); err(lambda: len(i for i in []))
g = (i for i in range(5)); print(next(g), 3 in g, list(g))
g = (i for i in range(5)); g.close(); print(list(g))
g = (i for i in range(3))
for i in g:
    for j in g: print(i, j, end=" ")
print()
print([list(zip(it, it)) for it in [iter(range(6))]], list(zip(*[iter("abcdef")] * 3)))
nested = ((j for j in range(i)) for i in range(4)); print([list(n) for n in nested])
fs = list(lambda: i for i in range(3)); print([f() for f in fs])
print(list(i for i in range(10) if i % 2 if i > 3), list(k if k else "z" for k in range(2)))
class C:
    n = 3
    g = list(i for i in range(n))
    try: h = list(n for i in range(1))
    except NameError as e: h = str(e)
print(C.g, C.h)
def gen_in_gen(): return sum(sum(j for j in range(i)) for i in range(60))
print(gen_in_gen())
def w(): return [(last := i) for i in range(3)], last
print(w(), list((y := i) for i in range(3)), y)
it = (i for i in (yield_ for yield_ in range(3))); print(list(it))
print(*(i for i in range(3)), sep=",")
def unpack(*a): return a
print(unpack(*(i for i in "ab")), [*(i for i in range(2))], {**dict((k, 1) for k in "ab")})
t = 0
for i in range(60):
    for v in (k * i for k in range(3)): t += v
print(t)
