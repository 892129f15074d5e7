class CM:
    def __init__(self, n, sup=False, value=None): self.n, self.sup, self.v = n, sup, value
    def __enter__(self): print("enter", self.n, end="; "); return self.v or self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t and t.__name__, v, tb is not None, end="; "); return self.sup
def run(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def a():
    with CM("a") as x: return x
def b():
    with CM("a"), CM("b") as y: raise ValueError("v")
def c():
    with CM("a", True), CM("b"): raise ValueError("v")
    return "suppressed"
def d():
    with (CM("a") as x, CM("b") as y,): return x, y
def e():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            break
    return i
def f():
    with CM("t", value=(1, (2, 3))) as (p, (q, r)): return p, q, r
def g():
    with CM("a", value=(1, 2)) as (p,): return p
def h():
    o = type("O", (), {})(); l = [0]
    with CM("x") as o.a, CM("y") as l[0]: return o.a, l
def i():
    with CM("a"):
        with CM("b", True): 1 / 0
        return "inner suppressed"
def j():
    with CM(1, sup=1) if 1 else None: raise KeyError
    return "truthy"
def k():
    with CM("a") as undefined.attr: pass
for fn in (a, b, c, d, e, f, g, h, i, j, k): run(fn)
class E1:
    def __enter__(self): raise ValueError("enter fails")
    def __exit__(self, *a): print("never")
class E2:
    def __enter__(self): return 1
    def __exit__(self, *a): raise KeyError("exit fails")
def l():
    with E1(): pass
def m():
    with CM("o"), E1(): pass
def n():
    with E2(): pass
def o():
    with E2(): raise ValueError("body")
class No1: pass
class No2:
    def __enter__(self): pass
class No3:
    def __exit__(self, *a): pass
class No4:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
def p():
    with No1(): pass
def q():
    with No2(): pass
def r():
    with No3(): pass
def s():
    with No4(): pass
def t():
    with 5 as x: pass
def u():
    x = CM("inst"); x.__enter__ = lambda: 1
    with x as y: return y
class Bad:
    def __enter__(self): pass
    def __exit__(self): pass
def v():
    with Bad(): pass
class BoolErr:
    def __enter__(self): pass
    def __exit__(self, *a): return self
    def __bool__(self): raise OSError("bool")
def w():
    with BoolErr(): pass
    return "no bool without exception"
def x():
    with BoolErr(): raise ValueError
for fn in (l, m, n, o, p, q, r, s, t, u, v, w, x): run(fn)
z = 0
class Q:
    def __enter__(self): return 2
    def __exit__(self, t, v, tb): return t is ValueError
for i in range(60):
    with Q() as y:
        z += y
        if i % 5 == 0: raise ValueError
        z += 1
print(z)
