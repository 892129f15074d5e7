log = []
class Tracking(dict):
    def __setitem__(self, k, v): log.append(("set", k)); dict.__setitem__(self, k, v)
    def __getitem__(self, k): log.append(("get", k)); return dict.__getitem__(self, k)
    def __delitem__(self, k): log.append(("del", k)); dict.__delitem__(self, k)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", mcs.__name__, name, bases, kw); return Tracking(given=kw)
    def __new__(mcs, name, bases, ns, **kw): print("new", name, type(ns).__name__, kw); return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw): print("init", cls.__name__, kw); super().__init__(name, bases, ns)
class A(metaclass=Meta, opt=1):
    x = 1
    y = x + 1
    del x
    def f(self): return __class__
    z = [y, y]
    for w in range(2): pass
print(A.given, A.y, A.z, A().f() is A, hasattr(A, "x"))
for e in log:
    if e[1] != "__classdictcell__": print(*e)
log.clear()
class Missing(dict):
    def __missing__(self, k):
        if k.startswith("__"): raise KeyError(k)
        return "auto " + k
class MM(type):
    @classmethod
    def __prepare__(mcs, n, b): return Missing()
class B(metaclass=MM):
    a = undefined
    b = (lambda: 5)()
    def g(self): return self.a
print(B.a, B.b)
class Const(type):
    @classmethod
    def __prepare__(mcs, n, b): return {"const": 1, "__annotations_hint__": 2}
class C(metaclass=Const):
    got = const
    const = const + 1
print(C.got, C.const)
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class Plain:
    def __prepare__(name, bases): return 5
def bad1():
    class X(metaclass=Plain): pass
err(bad1)
class P2(type):
    @classmethod
    def __prepare__(mcs, n, b): return None
def bad2():
    class X(metaclass=P2): pass
err(bad2)
class P3(type):
    __prepare__ = 5
def bad3():
    class X(metaclass=P3): pass
err(bad3)
class P4(type):
    def __prepare__(cls, n, b): return {"q": 3}
def bad4():
    class X(metaclass=P4): pass
    return X.q
err(bad4)
class Only:
    def __init__(self): self.d = {}
    def __setitem__(self, k, v): self.d[k] = v
    def __getitem__(self, k): return self.d[k]
def func_meta(name, bases, ns, **kw): return name, bases, sorted(k for k in getattr(ns, "d", ns) if k != "__classdictcell__"), kw
func_meta.__prepare__ = lambda n, b, **k: Only()
class D(metaclass=func_meta, k=2):
    v = 1
    def m(self): pass
    u = v
print(D)
def plain_meta(name, bases, ns): return sorted(ns)
class E(metaclass=plain_meta): a = b = 0
print(E)
print(type.__prepare__(), type.__prepare__("a", (), x=1), type.__prepare__(1, 2, 3))
class G(A, metaclass=type): pass
print(type(G).__name__)
class M2(type): pass
def conflict():
    class H(A, metaclass=M2): pass
err(conflict)
def winner():
    class M3(Meta): pass
    class I(A, metaclass=M3): pass
    return type(I).__name__
err(winner)
for e in log[:6]: print(*e)
