class G:
    count = 0
    def __getattribute__(self, n):
        if n == "count": return object.__getattribute__(self, n)
        if n.startswith("v"): return n + "!"
        return super().__getattribute__(n)
    real = "class"
def loop(o, n):
    s = set()
    for i in range(n): s.add((o.vx, o.real, o.count))
    return s
print(loop(G(), 300))
class A:
    def __init__(self): self.x = 1; self.misses = 0
    def __getattr__(self, n):
        self.misses += 1
        if n == "bad": raise AttributeError("nothing bad")
        return len(n)
def loop2(o, n):
    t = 0
    for i in range(n): t += o.x + o.abc
    return t, o.misses
print(loop2(A(), 300))
def late(n, at):
    class P: x = 1
    p = P(); out = []
    for i in range(n):
        if i == at: P.__getattr__ = lambda s, k: "got " + k
        if i == at + 10: P.__getattribute__ = lambda s, k: "all " + k
        if i == at + 20: del P.__getattribute__
        try: out.append((p.x, p.y))
        except AttributeError as e: out.append(str(e))
    return out[at - 1], out[at], out[at + 10], out[at + 20]
print(late(300, 200))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e, "name", "-"), type(getattr(e, "obj", None)).__name__)
err(lambda: A().bad)
class R:
    def __getattribute__(self, n): raise AttributeError(n)
    def __getattr__(self, n): return "fallback " + n
print(R().anything, R().__class__, type(R()).__name__)
class V:
    def __getattribute__(self, n): raise ValueError(n)
    def __getattr__(self, n): return "never"
err(lambda: V().x); err(lambda: hasattr(V(), "x")); err(lambda: getattr(V(), "x", 1))
class Prop:
    @property
    def p(self): raise AttributeError("inside property")
    def __getattr__(self, n): return "getattr " + n
print(Prop().p)
class Prop2:
    @property
    def p(self): return self.missing
err(lambda: Prop2().p)
class Special:
    def __getattribute__(self, n): return lambda *a: "via getattribute"
    def __len__(self): return 3
print(len(Special()), Special().__len__(), Special().foo(1))
class Rec:
    def __getattr__(self, n): return getattr(self, n + "x")
try: Rec().a
except RecursionError as e: print("RecursionError")
class Sets:
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
s = Sets(); s.a = 5; s.b = "x"; print(s.a, s.b, s.__dict__); del s.a; err(lambda: s.a)
def setloop(n, at):
    class Q: pass
    q = Q()
    for i in range(n):
        if i == at: Q.__setattr__ = lambda s, k, v: object.__setattr__(s, k, -v)
        if i == at + 10: del Q.__setattr__
        q.x = i
        if i in (at - 1, at, at + 10): print(q.x, end=" ")
    print()
setloop(300, 200)
err(lambda: object.__getattribute__(5, "nothing")); err(lambda: object.__getattribute__(A(), 5)); err(lambda: getattr(A(), 5)); err(lambda: setattr(A(), 5, 1)); err(lambda: object.__setattr__(int, "x", 1)); err(lambda: type.__setattr__(int, "x", 1)); err(lambda: object.__setattr__(A, "x", 1))
class D:
    def __dir__(self): return ["b", "a", 3] if False else ["b", "a"]
print(dir(D())); D.__dir__ = lambda s: 5; err(lambda: dir(D())); D.__dir__ = lambda s: ["a", 1]; err(lambda: dir(D()))
class Ga:
    def __getattr__(self, n): raise AttributeError
err(lambda: Ga().q)
class Gb:
    def __getattr__(self, n): raise AttributeError(name="own", obj=3)
err(lambda: Gb().q)
class Sub(A):
    def __getattr__(self, n): return ("sub", super().__getattr__(n))
print(Sub().zz)
x = A(); x.__getattr__ = lambda n: "instance"; print(x.qqqq)
