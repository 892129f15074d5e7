class A:
    def f(self): return 1
    def g(self, x): return x + self.f()
    @property
    def p(self): return "prop"
    v = 10
def run(n, at, change):
    global A
    a = A(); out = []
    for i in range(n):
        if i == at: change(a)
        try: out.append((a.f(), a.g(i - at), a.p, a.v))
        except Exception as e: out.append(f"{type(e).__name__}: {e}")
    return out[at - 1], out[at], out[-1] == (lambda s: s)(out[-1])
def fresh():
    global A
    class A:
        def f(self): return 1
        def g(self, x): return x + self.f()
        @property
        def p(self): return "prop"
        v = 10
changes = [lambda a: setattr(A, "f", lambda self: 2), lambda a: setattr(a, "f", lambda: 3), lambda a: delattr(A, "f"), lambda a: setattr(A, "p", "plain"), lambda a: setattr(A, "v", 11), lambda a: setattr(a, "v", 12), lambda a: delattr(A, "v"), lambda a: setattr(A, "f", staticmethod(lambda: 4)), lambda a: setattr(A, "f", classmethod(lambda cls: 5)), lambda a: setattr(A, "f", property(lambda s: lambda: 6)), lambda a: setattr(A, "__getattr__", lambda s, n: n), lambda a: a.__dict__.update(f=lambda: 7), lambda a: setattr(a, "__dict__", {"v": 13}), lambda a: setattr(a, "__class__", type("B", (A,), {"f": lambda s: 8})), lambda a: setattr(A, "g", A.f), lambda a: setattr(A.f, "__code__", (lambda self: 9).__code__), lambda a: setattr(A.g, "__defaults__", (5,)), lambda a: setattr(A, "__bases__", (type("C", (), {"f": lambda s: 0}),)), lambda a: setattr(A, "f", int), lambda a: setattr(A, "f", None), lambda a: setattr(A, "v", property(lambda s: s.__class__.__name__))]
for i, ch in enumerate(changes):
    fresh()
    try: print(i, run(300, 250, ch))
    except Exception as e: print(i, type(e).__name__, e)
def base_changed(n, at):
    class P:
        def m(self): return "P"
    class Q(P): pass
    class R(Q): pass
    r = R(); out = []
    for i in range(n):
        if i == at: P.m = lambda s: "P2"
        if i == at + 5: Q.m = lambda s: "Q"
        if i == at + 10: R.m = lambda s: "R"
        if i == at + 15: del R.m, Q.m
        if i == at + 20: del P.m
        out.append(getattr(r, "m", lambda: "gone")())
    return [out[at + k] for k in (-1, 0, 5, 10, 15, 20)]
print(base_changed(300, 200))
def bound(n, at):
    class P:
        def m(self): return self.x
    p = P(); p.x = 1; m = p.m; out = []
    for i in range(n):
        if i == at: p.x = 2; P.m = lambda s: "new"
        out.append((m(), p.m()))
    return out[at - 1], out[at], m == p.m, m.__self__ is p
print(bound(300, 250))
def poly(n):
    cs = [type(f"T{i}", (), {"m": lambda s, i=i: i, "a": i}) for i in range(12)]
    objs = [c() for c in cs]
    return sum(objs[i % 12].m() + objs[i * 5 % 12].a for i in range(n))
print(poly(600))
