def a():
    x = 1
    r = [x for x in range(3)]
    return x, r
def b():
    r = [i for i in range(3)]
    try: return i
    except NameError as e: return str(e)
def c():
    return [[j for j in range(i)] for i in range(3)], sorted(locals())
def d(x): return [x for x in x], x
def e():
    fs = [lambda: x for x in range(3)]
    x = "outer"
    return [f() for f in fs], x
def f():
    x = 10
    fs = [lambda: x + y for y in range(3)]
    x = 20
    return [g() for g in fs]
def g():
    [x := i for i in range(4)]
    return x
def h():
    x = 5
    try: [1 / 0 for x in range(2)]
    except ZeroDivisionError: pass
    return x
def i():
    try: [y for y in [1] if undefined_q]
    except NameError as e: return str(e), "y" in locals()
def j():
    del_ = 1
    r = [del_ for _ in range(2)]
    del del_
    try: [del_ for _ in range(1)]
    except NameError as e: return r, str(e)
def k():
    x = "cell"
    def inner(): return x
    r = [x for x in "ab"]
    return inner(), r, x
def l():
    def inner(): return [v for v in "cd"], v
    v = "later"
    return inner()
def m(): return {k: [k for k in range(k)] for k in range(3)}
def n():
    class C:
        y = 2
        z = [y for y in range(3)]
        w = y
    return C.z, C.w
def o(): return [(lambda: [a for a in range(b)])() for b in range(3)]
def p():
    x = 1
    return [locals().get("x") for _ in range(1)], [sorted(locals()) for q in range(1)]
def q():
    global gg
    gg = 1
    [gg for gg in range(3)]
    return gg
def r():
    x = [1, 2]
    return [x.append(v) or v for v in x[:]], x
def s(*args, **kw): return [args for _ in range(1)], {k: kw for k in kw}
def t():
    for x in range(2):
        ys = [x * y for y in range(x + 2) for x in (y,)]
    return x, ys
for fn in (a, c, e, f, g, h, i, j, k, l, m, n, o, p, q, r, t): print(fn.__name__, fn())
print(d([1]), s(1, 2, k=3))
x = "module"
print([x for x in range(3)], x, [y for y in x], {x: x for x in "a"}, x)
z = [lambda: x for x in range(2)]; print([f() for f in z], x)
def loop():
    t = 0
    for i in range(60):
        t += sum([i * k for i in range(3) for k in range(i)]) + i
    return t, i
print(loop())
