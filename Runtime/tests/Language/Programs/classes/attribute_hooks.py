class A:
    x = 1
    def __getattribute__(self, n):
        print("getattribute", n, end="; ")
        return super().__getattribute__(n)
    def __getattr__(self, n):
        print("getattr", n, end="; ")
        if n.startswith("no"): raise AttributeError("custom " + n)
        return n.upper()
    def __setattr__(self, n, v):
        print("setattr", n, v, end="; ")
        super().__setattr__(n, v)
    def __delattr__(self, n):
        print("delattr", n, end="; ")
        super().__delattr__(n)
    def __dir__(self): return ["b", "a"]
a = A()
print(a.x); print(a.y); a.z = 5; print(a.z); del a.z; print(dir(a))
print(hasattr(a, "nope"), getattr(a, "nada", "dflt"))
try: a.nope
except AttributeError as e: print(e)
try: del a.q
except AttributeError as e: print(e)
print(a.__class__.__name__, len(a.__dict__))
class B:
    def __getattribute__(self, n): raise AttributeError("always")
    def __getattr__(self, n): return "fallback " + n
b = B(); print(b.anything, b.__class__, type(b).__name__, isinstance(b, B))
class C:
    def __getattribute__(self, n): raise KeyError(n)
try: C().x
except KeyError as e: print("KeyError", e)
try: hasattr(C(), "x")
except KeyError as e: print("KeyError", e)
class D:
    @property
    def p(self): raise AttributeError("inside property")
    def __getattr__(self, n): return "getattr took " + n
print(D().p)
class E:
    @property
    def p(self): return self.missing
try: E().p
except AttributeError as e: print(e)
class F:
    def __len__(self): return 3
f = F(); f.__len__ = lambda: 99; print(len(f), f.__len__())
class G:
    def __getattr__(self, n): return lambda *a: 42
def err(fn):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
err(lambda: len(G())); err(lambda: G() + 1); err(lambda: G().foo()); err(lambda: G().__len__()); err(lambda: iter(G()))
class H:
    def __setattr__(self, n, v): self.__dict__[n] = v * 2
h = H(); h.v = 4; print(h.v)
class I:
    def __dir__(self): return 5
err(lambda: dir(I()))
err(lambda: getattr(a, 5)); err(lambda: setattr(a, 5, 1)); err(lambda: getattr(1, "a", 2, 3)); err(lambda: object.__getattribute__(a, "nope")); err(lambda: object.__setattr__(1, "x", 1)); err(lambda: type.__setattr__(int, "x", 1))
class J:
    v = 1
    def __getattr__(self, n): return 1000
t = 0; j = J()
for i in range(60):
    if i == 20: j.v = 5
    if i == 40: del j.v; del J.v
    t += j.v
print(t)
