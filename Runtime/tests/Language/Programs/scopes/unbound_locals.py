def err(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
def a(): print(x); x = 1
def b(): x += 1
def c(): del x
def d(): x = x
def e(): [x for _ in range(1)]; x = 1
def f(): (lambda: x)(); x = 1
def g():
    for i in []: pass
    return i
def h():
    with open.__class__ as q: pass
def i():
    try: pass
    except Exception as e: pass
    return e
def j():
    try: raise ValueError
    except ValueError as e: e = 5
    return e
def l(flag):
    if flag: v = 1
    while flag: v = 2; break
    return v
def m():
    def inner():
        nonlocal v
        del v
    v = 1
    inner()
    return v
def n():
    class C: w = v
    v = 1
def o():
    match 5:
        case str(s): pass
    return s
def p():
    if (q := 0): r = 1
    return q, r
def q():
    def f(a=v): pass
    v = 1
def r():
    x: int
    return x
def s():
    x = 1
    del x
    del x
def t():
    for z in range(3):
        if z == 1: del z
        else: z
    return z
def u():
    x = [1]
    for x[0] in [5]: pass
    del x[0]
    return x[0]
def v():
    try: return w1
    finally: w1 = 1
def w():
    global undefined_global
    return undefined_global
def x(): return x1
def y():
    yield y1
    y1 = 1
for fn in (a, b, c, d, e, f, g, h, i, j, n, o, p, q, r, s, t, u, v, w, x, m): err(fn)
err(l, 0); err(l, 1); err(lambda: list(y()))
def loop():
    n = 0
    for i in range(80):
        try:
            if i % 2: val = i
            n += val
            del val
        except UnboundLocalError: n += 1000
    return n
print(loop())
