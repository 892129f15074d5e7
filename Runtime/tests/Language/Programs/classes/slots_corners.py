def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: __slots__ = ("x", "__private", "_p")
a = A(); a.x = 1; a._A__private = 2; print(a.x, a._A__private, A.__slots__, hasattr(a, "__dict__"))
err(lambda: a._p); err(lambda: setattr(a, "y", 1)); err(lambda: a.y); del a.x; err(lambda: a.x); err(lambda: delattr(a, "x"))
print(type(A.x).__name__, A.x.__name__, A.x.__objclass__.__name__, repr(A.x)); err(lambda: A.x.__get__(5)); err(lambda: A.x.__set__(5, 1)); A.x.__set__(a, 9); print(A.x.__get__(a), A.x.__get__(None, A) is A.x)
class B(A): pass
b = B(); b.x = 1; b.new = 2; print(b.__dict__, b.x)
class C(A): __slots__ = ("x", "z")
c = C(); c.x = "c"; print(c.x); err(lambda: A.x.__get__(c)); A.x.__set__(c, "a"); print(c.x, A.x.__get__(c))
for s in ("ok", ["a", "b"], {"a": "doc", "b": "doc2"}, (i for i in "ab"), "__weakref__", ("__dict__", "__weakref__"), 5, ("a b",), ("1a",), (5,), ("a", "a"), "class", ("__dict__", "__dict__"), ("__weakref__", "__weakref__"), b"x", (), "", ("é",), ("__qualname__",), ("__class__",), ("__doc__",), {}, frozenset(["q"])):
    def f():
        T = type("T", (), {"__slots__": s}); t = T()
        return getattr(T, "__slots__", None) if not hasattr(T.__slots__, "gi_frame") else "gen", hasattr(t, "__dict__"), hasattr(t, "__weakref__"), sorted(k for k in T.__dict__ if k[0] != "_")
    err(f)
err(lambda: type("T", (), {"__slots__": "v", "v": 1})); err(lambda: type("T", (int,), {"__slots__": "v"})); err(lambda: type("T", (tuple,), {"__slots__": "v"})); err(lambda: type("T", (str,), {"__slots__": ()})("s").upper()); err(lambda: type("T", (bytes,), {"__slots__": "a"})); err(lambda: type("T", (list,), {"__slots__": "a"})([1]))
class P: __slots__ = "p"
class Q: __slots__ = "q"
class E: __slots__ = ()
err(lambda: type("PQ", (P, Q), {})); err(lambda: type("PE", (P, E), {"__slots__": ()})().p); err(lambda: type("EP", (E, P), {}).__base__.__name__)
class D: pass
err(lambda: type("DP", (D, P), {"__slots__": ()})().__dict__); err(lambda: type("T", (D,), {"__slots__": "__dict__"}))
err(lambda: type("T", (D,), {"__slots__": "__weakref__"}))
A.__slots__ = ("changed",); print(A().__class__.__slots__); err(lambda: setattr(A(), "changed", 1))
class S:
    __slots__ = {"doc": "the docs"}
    def __init__(self): self.doc = 1
print(S.doc.__doc__)
def loop(n):
    class N:
        __slots__ = ("v", "next")
        def __init__(s, v, nx): s.v, s.next = v, nx
    h = None
    for i in range(n): h = N(i, h)
    t = 0
    while h: t += h.v; h = h.next
    return t
print(loop(300))
def unset(n, at):
    a = A(); a.x = 1; out = []
    for i in range(n):
        if i == at: del a.x
        if i == at + 5: a.x = 7
        try: out.append(a.x)
        except AttributeError: out.append(None)
    return out[at - 1:at + 1], out[at + 5]
print(unset(300, 250))
def swap(n, at):
    class T: __slots__ = ("x", "y")
    t = T(); t.x = 1; t.y = 2; out = []
    for i in range(n):
        if i == at: T.x = T.y
        out.append(t.x)
    return out[at - 1:at + 1]
print(swap(300, 250))
import weakref
err(lambda: weakref.ref(P())); err(lambda: weakref.ref(type("W", (), {"__slots__": "__weakref__"})()) is not None)
x = type("Dd", (), {"__slots__": ("__dict__", "a")})(); x.a = 1; x.b = 2; print(x.__dict__, x.a); x.__dict__ = {"c": 3}; print(x.c, x.a)
