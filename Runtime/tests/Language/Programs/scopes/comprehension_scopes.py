x = 10
print([x for x in range(3)], x, {x for x in "a"}, {x: x for x in "b"}, list(x for x in "c"), x)
def f():
    y = 1
    r = [y for y in range(3)], y
    try: [zz for zz in range(2)]; zz
    except NameError as e: print(e)
    return r
print(f())
def err(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
def walrus():
    [last := i for i in range(5)]
    any((hit := n) > 3 for n in range(10))
    [[inner := (a, b) for a in range(2)] for b in range(2)]
    return last, hit, inner
print(walrus())
def gl():
    global gw
    [gw := i for i in range(3)]
gl(); print(gw)
def nl():
    v = 0
    def inner(): nonlocal v; [v := i for i in range(4)]
    inner(); return v
print(nl(), [m := 1, m + 1], [(k := 5), k ** 2])
print([[(i, j) for j in range(i)] for i in range(3)], [i for i in range(5) if i % 2 for i in range(i)], [y for x in [[1, 2], [3]] for y in x])
print([(lambda: i)() for i in range(3)], [g() for g in [lambda: i for i in range(3)]], [g() for g in [lambda i=i: i for i in range(3)]])
def cells():
    fs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
    return [g() for r in fs for g in r]
print(cells())
def shadow(a):
    b = [a for a in range(3)]
    c = [lambda: a for a in range(2)]
    return a, b, [q() for q in c]
print(shadow("arg"))
def itr(): return [x for x in (lambda: [x, x + 1])()]
print(itr())
err(lambda: [x for x in x]); err(lambda: (lambda x: [x for x in x])([1])); err(lambda: [1 / 0 for _ in ()]); err(lambda: [q for q in 5]); err(lambda: [a for a, b in [1]]); err(lambda: {[]: 1 for _ in "a"}); err(lambda: next(u for u in undefined_it)); err(lambda: [locals_ for locals_ in [1]] and sorted(k for k in locals()))
def unbound():
    if 0: u = 1
    return [u for _ in range(1)]
err(unbound)
def later():
    g = (w for _ in range(2)); w = 5
    return list(g)
print(later())
def eager():
    try: g = (w for _ in missing)
    except NameError as e: return str(e)
print(eager())
def excs(n):
    t = 0
    for i in range(n):
        try: t += sum([10 // k for k in range(i % 3, 3)])
        except ZeroDivisionError: t += 1000
        try: i
        except NameError: t = -1
    return t, i
print(excs(200))
def deleted():
    i = "kept"
    try: [1 / 0 for i in range(3)]
    except ZeroDivisionError: return i
print(deleted())
def cell_restore():
    i = "outer"
    def get(): return i
    r = [(i, get()) for i in range(2)]
    return r, i, get()
print(cell_restore())
def dictc(): return {k: v for k, v in zip("abc", range(3)) if v}, {k: [v for v in range(k)] for k in range(3)}, {(a, b): a for a in "x" for b in "yz"}
print(dictc())
def order():
    log = []
    def t(v): log.append(v); return v
    {t("k"): t("v") for _ in range(2)}; [t(a) for a in t([1]) if t(True)]
    return log
print(order())
class A:
    n = 3
    a = [i for i in range(n)]
    b = [i + j for i in range(2) for j in range(2)]
    try: c = [n for _ in range(1)]
    except NameError as e: c = str(e)
    d = [[j for j in range(i)] for i in range(n)]
print(A.a, A.b, A.c, A.d, hasattr(A, "i"))
async def co(): return [i async for i in ag()], [i for i in range(2)]
async def ag():
    for i in range(3): yield i
try: co().send(None)
except StopIteration as e: print(e.value)
print(eval("[x for x in range(2)] + [x]"), eval("[loc for _ in 'ab']", {"loc": 1}), eval("[lambda: loc for _ in 'a'][0]()", {"loc": 2}))
