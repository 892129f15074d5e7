x = "global"; y = "gy"
def f():
    x = "local"
    class A:
        a = x
        x = "class"
        b = x
        def m(self): return x
        c = [x for _ in range(1)]
        d = (lambda: x)()
        e = list(x for _ in range(1))
        g = {x: x for x in "q"}
        h = y
        del x
        i = x
    return [A.a, A.b, A().m(), A.c, A.d, A.e, A.g, A.h, A.i]
def err(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
err(f)
class B:
    x = "B"
    y = [x for _ in "a"]
    z = x
    class C:
        w = x
        v = [x, y][0]
    def m(self, d=x): return d, x
    k = lambda self, d=x: (d, x)
print(B.y, B.z, B.C.w, B.C.v, B().m(), B().k())
class D:
    global gx
    gx = 5
    try: q
    except NameError as e: print(e)
    for i in range(3): pass
    if i: j = i * 2
    with open_() if False else type("W", (), {"__enter__": lambda s: 7, "__exit__": lambda *a: None})() as k: pass
    try: 1 / 0
    except ZeroDivisionError as exc: pass
    import sys as s
    def g(): return 1
    h = g()
    a, (b, *c) = 1, (2, 3, 4)
    d: int = 5
    e: str
    match 3:
        case m: pass
    locals()["dyn"] = "set"
    n = dyn
    while True:
        o = 1; break
    p = (r := 9)
print(gx, sorted(n for n in vars(D) if not n.startswith("__")), D.dyn, hasattr(D, "exc"), D.__annotations__)
def g():
    v = 1
    class E:
        nonlocal v
        v = 2
        w = v
    return v, E.w, hasattr(E, "v")
print(g())
def h():
    class F:
        z = lambda: __class__
        def f(self): return __class__
        def s(self): return super().__repr__()[:5]
    return F().f() is F, F.z() is F, F().s()
print(h())
class G:
    print(__name__, __qualname__, __module__, __firstlineno__ > 0, sorted(k for k in locals() if k != "__classdictcell__" and k != "__conditional_annotations__"))
    class H: print(__qualname__)
    __qualname__ = "renamed"
    def m(self): pass
print(G, G.H, G.m.__qualname__, G.__name__)
def outer():
    def inner():
        class I:
            def m(self): pass
            class J: pass
        return I
    return inner()
print(outer().__qualname__, outer().J.__qualname__, outer().m.__qualname__)
class K:
    "doc"
    __slots__ = ()
print(K.__doc__, K.__dict__.get("__static_attributes__"), K.__firstlineno__ > 0)
class L:
    def __init__(self): self.a = self.b = 1
    def m(self): self.c, self.d.e = 1, 2; del self.f; self.g += 1; (lambda: self.h)(); other.z = 1
print(sorted(L.__static_attributes__))
def cond(n):
    for i in range(n):
        class M:
            if i % 2: odd = i
            else: even = i
        last = M
    return sorted(k for k in vars(last) if not k.startswith("__")), last.odd
print(cond(100))
err(lambda: exec("class N:\n a = 1\n b = [a for _ in (1,)]\n c = [b for b in [a]]\n print(b, c)"))
err(lambda: exec("class N:\n a = 1\n b = [lambda: a for _ in (1,)][0]()"))
err(lambda: exec("class N(a := object): pass\nprint(a)"))
err(lambda: exec("class N:\n return 1")); err(lambda: exec("class N:\n yield 1")); err(lambda: exec("class N:\n await x"))
