# Classes, metaclasses, protocols and namespaces as the builtin functions use them.
class M(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", name, bases, kw); return {"added": 1}
    def __new__(mcs, name, bases, ns, **kw): return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw): pass
class A(metaclass=M, flag=True):
    x = 1
    def f(self): return __class__.__name__
print(A.added, A().f(), type(A).__name__)
class E:
    def __mro_entries__(self, bases): return (int,)
class B(E()): pass
print(B.__bases__, B.__orig_bases__ and len(B.__orig_bases__), B(5)+1)
try:
    class C(A, metaclass=type): pass
    print(type(C).__name__)
    class M2(type): pass
    class D(A, metaclass=M2): pass
except TypeError as e: print(e)
class Bad(type):
    def __new__(m, n, b, ns): ns.pop("__classcell__", None); return type.__new__(m, n, b, ns)
try:
    class F(metaclass=Bad):
        def g(self): return __class__
except RuntimeError as e: print(e)
def loc(a, b=2, *c, **d):
    x = 3
    def inner(): return x
    return locals()
r = loc(1, z=5); r.pop("inner"); print(r)
print([sorted(locals()) for i in range(1)], sorted({k for k in globals() if k[0] != "_"})[:4])
class P:
    def __init__(self): self.z = 1; self.a = 2
print(vars(P()), "z" in dir(P()), dir(P())[-2:])
ns = {}; exec("a=1\nb=[a,2]", ns); print(ns["b"], "__builtins__" in ns)
print(eval("[x*k for x in range(3)]", {"k": 2}), eval("q", {}, {"q": 9}))
class W:
    def __init__(s): s.t = []
    def write(s, x): s.t.append(x)
    def flush(s): s.t.append("F")
w = W(); print(1, "a", file=w, flush=True, sep="|"); print(w.t)
class Idx:
    def __index__(s): return 3
print(hex(Idx()), [0,1,2,3][Idx()], range(Idx()), chr(Idx()) == "\x03", "ab"*Idx(), bin(Idx()))
class Num:
    def __int__(s): return 7
    def __float__(s): return 2.5
    def __round__(s, n=None): return ("r", n)
    def __divmod__(s, o): return "dm"
    def __rdivmod__(s, o): return "rdm"
    def __pow__(s, e, m=None): return ("pow", e, m)
    def __abs__(s): return "abs"
    def __bool__(s): return False
    def __trunc__(s): return 4
    def __floor__(s): return "fl"
n = Num(); print(int(n), float(n), round(n), round(n, 2), divmod(n, 1), divmod(1, n), pow(n, 2), pow(n, 2, 3), abs(n), bool(n))
import math; print(math.trunc(n), math.floor(n), math.sqrt(n), math.ceil(Num()))
class It:
    def __iter__(s): return iter([1, 2])
    def __len__(s): print("len"); return 2
    def __length_hint__(s): print("hint"); return 3
print(list(It()), tuple(It()), set(It()), sorted(It()), [*It()])
class Rev:
    def __len__(s): return 3
    def __getitem__(s, i): return i * 10
print(list(reversed(Rev())), next(iter(Rev())), 20 in [10, 20])
class Eq:
    def __init__(s, v): s.v = v
    def __eq__(s, o): print("eq", s.v, getattr(o, "v", o)); return s.v == getattr(o, "v", o)
    def __hash__(s): return 1
d = {Eq(1): "a", Eq(2): "b"}; print(d[Eq(2)]); s = {Eq(1), Eq(2), Eq(1)}; print(len(s), Eq(3) in s)
print(max([Eq(1)], key=lambda e: e.v).v, isinstance(5, type(5)), issubclass(B, int), callable(Eq), hasattr(Eq(1), "q"))
class G:
    def __getattr__(s, n):
        if n == "boom": raise ValueError("x")
        raise AttributeError(n)
print(hasattr(G(), "a"), getattr(G(), "a", 1))
try: hasattr(G(), "boom")
except ValueError as e: print("VE", e)
try: max([Eq(1), 3])
except TypeError as e: print(e)
print(dict(a=1, **{"b": 2}), dict(It2 := [("x", 1)]), sum(range(10**5)), sum(x*0.1 for x in range(1000)))
print(list(map(lambda *a: a, range(3), "abc")), dict(zip("ab", range(2))), list(filter(None, [0, 1])), [*enumerate("ab", 1)])
def gen():
    yield 1
    return 5
g = gen(); print(next(g), next(g, "end"), list(zip(gen(), gen())))
print(sorted(["b", "a", "C"], key=lambda s: s + "x", reverse=True), min((3, 1), (2, 9), key=lambda t: t[1]))
class L(list):
    def __repr__(s): return "L" + super().__repr__()
    def __getitem__(s, i): return ("got", i)
x = L([1, 2]); x.append(x); print(x, x[0], x + [1], type(x.copy()), x == [1, 2], len(x), L() or "empty")
class DD(dict):
    def __missing__(s, k): s[k] = v = k * 2; return v
    def __setitem__(s, k, v): print("set", k); super().__setitem__(k, v)
q = DD(a=1); q[5]; print(q, q.get(9), DD.fromkeys([1], 2), q | {1: 1})
class FI(int):
    def __new__(c, v, extra=0): o = super().__new__(c, v); o.extra = extra; return o
    def __add__(s, o): return FI(int(s) + int(o), 1)
f = FI(3, extra=9); print(f, f.extra, (f + 4).extra, f * 2, type(f * 2), f == 3, hash(f) == 3, {3: 1}[f], [0, 1, 2, 3][f], f < 4, -f)

# A sequence repeats from either side.
print('abc'.__rmul__(2), [1].__rmul__(2), (1,).__mul__(2))
