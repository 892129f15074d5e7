class P: pass
def shapes(n):
    out = 0
    for i in range(n):
        p = P()
        if i % 3 == 0: p.a = 1; p.b = 2
        elif i % 3 == 1: p.b = 3; p.a = 4
        else: p.c = 0; p.a = 5; p.b = 6
        out += p.a * 10 + p.b
        if i % 7 == 0: del p.a; p.a = 9; out += p.a
        if i % 11 == 0: p.__dict__["a"] = 7; out += p.a
        if i % 13 == 0: p.__dict__ = {"a": 1, "b": 1}; out += p.a
    return out, list(vars(p))
print(shapes(300))
def missing(n):
    c = 0
    for i in range(n):
        p = P()
        if i % 4: p.x = i
        try: c += p.x
        except AttributeError: c -= 1
        c += getattr(p, "y", 1) + hasattr(p, "x")
    return c
print(missing(300))
def class_attr(n, at):
    class Q: v = 1
    q = Q(); out = []
    for i in range(n):
        if i == at: Q.v = 2
        if i == at + 5: q.v = 3
        if i == at + 10: del q.v
        if i == at + 15: q.__dict__["v"] = 4
        if i == at + 20: q.__dict__.clear()
        if i == at + 25: Q.v = property(lambda s: 5)
        if i == at + 30: q.__dict__["v"] = 6
        if i == at + 35: Q.v = 7
        out.append(q.v)
    return [out[at + k] for k in (-1, 0, 5, 10, 15, 20, 25, 30, 35)]
print(class_attr(300, 200))
def many(n):
    o = P()
    for i in range(n): setattr(o, f"f{i}", i)
    return sum(getattr(o, f"f{i}") for i in range(n)), len(o.__dict__), o.f5
print(many(200))
def counter(n):
    class C:
        total = 0
        def __init__(self): self.k = 0
        def inc(self): self.k += 1; C.total += self.k; self.__class__.total -= 1; return self
    c = C()
    for i in range(n): c.inc().inc()
    return c.k, C.total
print(counter(200))
def linked(n):
    class N:
        def __init__(s, v, nx=None): s.v = v; s.nx = nx
    h = None
    for i in range(n): h = N(i, h)
    t = 0; k = h
    while k is not None: t += k.v; k.v = -k.v; k = k.nx
    prev = None
    while h: h.nx, prev, h = prev, h, h.nx
    return t, prev.v, prev.nx.v
print(linked(300))
def module_attr(n):
    import types
    m = types.ModuleType("m"); m.x = 0
    for i in range(n):
        m.x += 1
        if i == 100: m.y = 5
        if i == 150: del m.y
        if i > 100: m.x += getattr(m, "y", 0)
    return m.x
print(module_attr(300))
def func_attr(n):
    def f(): f.calls += 1
    f.calls = 0
    for i in range(n): f()
    return f.calls, f.__dict__
print(func_attr(300))
def slots(n):
    class S: __slots__ = "a", "b"
    s = S(); s.a = 0; t = 0
    for i in range(n):
        s.a += i; s.b = s.a
        if i % 10 == 0: del s.b
        t += s.b if hasattr(s, "b") else 1
    return t
print(slots(300))
def dyn(n):
    d = {}
    for i in range(n):
        K = type("K", (), {"v": i % 5, "m": lambda s: s.v}); k = K()
        d[k.m()] = d.get(k.v, 0) + 1
    return d
print(dyn(100))
