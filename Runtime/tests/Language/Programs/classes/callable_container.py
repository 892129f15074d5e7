class Seq:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        if isinstance(i, slice): return f"slice {i.start} {i.stop} {i.step}"
        if i < 0 or i >= self.n: raise IndexError(i)
        return i * i
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
s = Seq(4)
print(list(s), len(s), 9 in s, s[1:], s[-2:], s[::2], bool(Seq(0)), list(reversed(s)), max(s), sorted(s, reverse=True), sum(s), [*s], tuple(s), dict(zip(s, s)))
s[1] = 2; s[1:2] = 3; s[:] = 4; del s[0]; del s[1:3]; s[..., 1] = 5
a, b, *c = s; print(a, b, c)
print(s.__contains__ if hasattr(s, "__contains__") else "no contains", iter(s).__length_hint__() if hasattr(iter(s), "__length_hint__") else "-")
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class B: pass
def mk(**k): return type("T", (), k)()
err(lambda: len(mk(__len__=lambda s: -1))); err(lambda: len(mk(__len__=lambda s: "a"))); err(lambda: len(mk(__len__=lambda s: 2**63))); err(lambda: len(mk(__len__=lambda s: True))); err(lambda: len(mk(__len__=lambda s: 1.0))); err(lambda: iter(mk(__iter__=lambda s: 5))); err(lambda: iter(mk(__iter__=None))); err(lambda: next(mk())); err(lambda: next(mk(__next__=lambda s: 7))); err(lambda: list(mk(__getitem__=lambda s, i: [1, 2][i]))); err(lambda: reversed(mk())); err(lambda: reversed(mk(__reversed__=lambda s: "rev"))); err(lambda: reversed(mk(__len__=lambda s: 1))); err(lambda: reversed(mk(__reversed__=None))); err(lambda: mk()()); err(lambda: mk(__call__=lambda s, *a, **k: (a, k))(1, k=2)); err(lambda: mk(__call__=5)()); err(lambda: mk(__call__=None)()); err(lambda: callable(mk(__call__=None))); err(lambda: mk()[0]); err(lambda: mk().__setitem__); err(lambda: 1 in mk(__contains__=lambda s, x: "t")); err(lambda: list(mk(__iter__=lambda s: iter("ab"), __len__=lambda s: 1 / 0))); err(lambda: list(mk(__iter__=lambda s: iter("ab"), __length_hint__=lambda s: "x"))); err(lambda: list(mk(__iter__=lambda s: iter("ab"), __length_hint__=lambda s: -1))); err(lambda: list(mk(__iter__=lambda s: iter("ab"), __length_hint__=lambda s: NotImplemented))); err(lambda: list(mk(__iter__=lambda s: iter("ab"), __len__=lambda s: NotImplemented)))
class M(dict):
    def __missing__(self, k): return f"missing {k}"
m = M(a=1); print(m["a"], m["b"], m.get("b"), "b" in m)
inst = B(); inst.__call__ = lambda: 1
err(lambda: inst()); err(lambda: callable(inst))
B.__call__ = lambda self, x=1: x + 1
t = 0
for i in range(60): t += inst(i) + inst() + s[i % 4] + len(s)
print(t)
