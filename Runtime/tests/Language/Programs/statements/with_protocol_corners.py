log = []
class CM:
    def __init__(self, n, r=None, ex=None): self.n, self.r, self.ex = n, r, ex
    def __enter__(self): log.append("+" + self.n); return self.n
    def __exit__(self, *a):
        log.append("-" + self.n + (a[0].__name__ if a[0] else ""))
        if self.ex: raise self.ex
        return self.r
def t(f):
    try: r = f()
    except BaseException as e: r = repr(e), repr(e.__context__)
    print(f.__name__, r, *log); log.clear()
def a():
    with CM("a") as x, CM("b") as y: return x + y
def b():
    with CM("a", True), CM("b"): raise ValueError(1)
def c():
    with CM("a"), CM("b", True): raise ValueError(1)
    return "swallowed"
def d():
    with CM("a"), CM("b", ex=KeyError("k")): raise ValueError(1)
def e():
    with CM("a", True), CM("b", ex=KeyError("k")): pass
    return "ok"
def f():
    for i in range(4):
        with CM(str(i)):
            if i == 0: continue
            if i == 2: break
    return i
def g():
    with (CM("a") as x, CM("b"),): return x
def h():
    with (CM("a")): return 1
def i():
    with (CM("a"), 5)[0]: return 1
def j():
    with CM("a") as (x, y): return x
def k():
    with CM("ab") as (x, *y), CM("q") as [z]: return x, y, z
def l():
    class O: pass
    o = O(); li = [0]
    with CM("a") as o.attr, CM("b") as li[0]: return o.attr, li
def m():
    with CM("a") as undefined.attr: pass
def n():
    with CM("1"):
        with CM("2", 1): 1 / 0
        log.append("between")
        1 / 0
def o():
    with CM("a", "truthy"): raise SystemExit
    return 1
def p():
    with CM("a", []): raise ValueError
def q():
    class B:
        def __bool__(self): raise TypeError("bool")
    with CM("a", B()): raise ValueError
def r():
    def gen():
        with CM("g"): yield 1; yield 2
    z = gen(); next(z); z.close(); return "closed"
def s():
    with CM("a", True):
        try: raise ValueError(1)
        finally: raise KeyError(2)
    return 1
def u():
    x = CM("orig"); y = x
    with x: x = CM("other"); CM.tmp = 1
    return "ok"
def v():
    c = CM("inst"); c.__exit__ = lambda *a: log.append("instance exit")
    with c: pass
def w():
    class N: pass
    with N(): pass
def x():
    class N:
        def __enter__(self): pass
    with N(): pass
def y():
    class N:
        def __exit__(self, *a): pass
    with N(): pass
def z():
    class A:
        async def __aenter__(self): pass
        async def __aexit__(self, *a): pass
    with A(): pass
def aa():
    with 5 as q: pass
def ab():
    class N:
        __enter__ = None; __exit__ = None
    with N(): pass
def ac():
    class N:
        @property
        def __enter__(self): log.append("prop enter"); return lambda: "entered"
        @property
        def __exit__(self): log.append("prop exit"); return lambda *a: log.append("exited")
    with N() as v: return v
def ad():
    class N:
        __enter__ = staticmethod(lambda: "static"); __exit__ = classmethod(lambda cls, *a: log.append(cls.__name__))
    with N() as v: return v
def ae():
    class N:
        def __enter__(self, extra): pass
        def __exit__(self): pass
    with N(): pass
def af():
    class N:
        def __enter__(self): pass
        def __exit__(self): pass
    with N(): pass
def ag():
    n = 0
    for i in range(300):
        with CM("", True):
            if i % 4 == 0: raise ValueError
            n += 1
    log.clear(); return n
def ah():
    class N:
        def __enter__(self): return 1
        def __exit__(self, *a): return False
    out = 0
    for i in range(300):
        if i == 250: N.__enter__ = lambda s: 100
        with N() as v: out += v
    return out
def ai():
    with CM("a") as x: x = 5; return x
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, u, v, w, x, y, z, aa, ab, ac, ad, ae, af, ag, ah, ai): t(fn)
