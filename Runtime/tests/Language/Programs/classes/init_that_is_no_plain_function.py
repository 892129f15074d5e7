def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Gen:
    def __init__(self): yield 1
class Co:
    async def __init__(self): pass
class AGen:
    async def __init__(self): yield 1
class Lam: __init__ = lambda self, x=0: None
class Ret: __init__ = lambda self: 5
class Builtin: __init__ = dict
class Cls: __init__ = type("K", (), {})
class Static:
    @staticmethod
    def __init__(*a): print("static", a)
class Clsm:
    @classmethod
    def __init__(cls, *a): print("class", cls.__name__, a)
class Prop:
    @property
    def __init__(self): print("prop"); return lambda *a: print("called", a)
class NoneInit: __init__ = None
class IntInit: __init__ = 5
class Wrapped:
    def __init__(self, *a, **k): self.got = a, k
class Call:
    class I:
        def __call__(self, *a): print("callable", a)
    __init__ = I()
class Inst: pass
i = Inst(); Inst.__init__ = len
import warnings
warnings.simplefilter("ignore")
for k in (Gen, Co, AGen, Ret, NoneInit, IntInit):
    err(k)
    n = 0
    for _ in range(100):
        try: k(); n += 1
        except TypeError as e: last = str(e)
    print(k.__name__, n, last)
for k in (Lam, Builtin, Cls, Static, Clsm, Prop, Call): err(lambda: type(k()).__name__); err(lambda: type(k(1)).__name__)
err(Inst); print(Wrapped(1, b=2).got)
def changed(n, at):
    class P:
        def __init__(self): self.v = 1
    out = []
    def gen(self): yield
    for i in range(n):
        if i == at: P.__init__.__code__ = gen.__code__
        if i == at + 5: P.__init__ = lambda self: setattr(self, "v", 2)
        if i == at + 10: P.__init__ = lambda self: 0
        try: out.append(P().v)
        except TypeError as e: out.append(str(e))
    return [out[at + k] for k in (-1, 0, 5, 10)]
print(changed(300, 200))
def raising(n):
    class P:
        def __init__(self, i):
            if i % 3 == 0: raise ValueError(i)
            self.i = i
    t = 0
    for i in range(n):
        try: t += P(i).i
        except ValueError as e: t -= e.args[0]
    return t
print(raising(300))
def nested(n):
    class In:
        def __init__(self, d): self.d = d; self.k = In(d - 1) if d else None
    def depth(x): return 1 + depth(x.k) if x.k else 1
    return sum(depth(In(i % 9)) for i in range(n))
print(nested(200))
def kw(n):
    class P:
        def __init__(self, a, b=2, *c, d=4, **e): self.s = a + b + sum(c) + d + sum(e.values())
    return sum(P(i).s + P(i, 1).s + P(i, b=0).s + P(i, 1, 2, 3).s + P(i, d=0, z=5).s + P(*(i, 2)).s for i in range(n))
print(kw(150))
def sup(n):
    class A:
        def __init__(self, x): self.x = x
    class B(A):
        def __init__(self, x, y): super().__init__(x); self.y = y
    class C(B): pass
    class D(C):
        def __init__(self): C.__init__(self, 1, 2)
    t = 0
    for i in range(n): c = C(i, 1); t += c.x + c.y + D().y
    return t
print(sup(300))
