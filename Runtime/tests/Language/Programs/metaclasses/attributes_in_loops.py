class Meta(type):
    @property
    def label(cls): return cls.__name__ * 2
    def method(cls, x): return (cls.__name__, x)
    counter = 0
    def __len__(cls): return 7
    def __getitem__(cls, k): return (cls.__name__, k)
    def __contains__(cls, k): return k == 3
    def __iter__(cls): return iter((1, 2))
    def __add__(cls, o): return "added"
    def __bool__(cls): return cls.__name__ != "Falsy"
    def __getattr__(cls, n):
        if n.startswith("dyn"): return n
        raise AttributeError(f"meta has no {n}")
class A(metaclass=Meta): plain = 1
class Falsy(A): pass
def loop(k, n):
    t = set()
    c = 0
    for i in range(n):
        t.add((k.label, k.method(i % 2), len(k), k[i % 2], 3 in k, 4 in k, k + 1, k.dynamic, k.plain))
        c += sum(k)
        if k: c += 1
    return sorted(map(str, t)), c
for k in (A, Falsy): print(*loop(k, 200), sep="\n")
def shadow(n, at):
    out = []
    for i in range(n):
        if i == at: A.label_plain = 5
        if i == at + 3: Meta.plain = property(lambda c: "data wins")
        out.append((A.plain, getattr(A, "label_plain", None)))
    return out[at - 1], out[at], out[at + 3]
print(shadow(300, 250))
del Meta.plain
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: A.nothing); err(lambda: A().label); err(lambda: A().method(1)); err(lambda: len(A())); err(lambda: A()[0]); err(lambda: setattr(A, "label", 3)); err(lambda: A().dynamic); err(lambda: delattr(A, "label")); err(lambda: delattr(A, "nothing"))
class Setter(type):
    def __setattr__(cls, n, v): print("set", n, v); super().__setattr__(n, v)
    def __delattr__(cls, n): print("del", n); super().__delattr__(n)
class S(metaclass=Setter): a = 1
S.a = 2; S.b = 3; del S.a
print(S.b, hasattr(S, "a"))
class Every(type):
    n = 0
    def __getattribute__(cls, name):
        if name == "x": Every.n += 1; return Every.n
        return super().__getattribute__(name)
class E(metaclass=Every): x = 100
r = 0
for i in range(300): r += E.x
print(r, E().x, E.__name__)
class Dir(type):
    def __dir__(cls): return ["q", "b"]
    def __repr__(cls): return "<" + cls.__name__ + "!>"
    def __hash__(cls): return 5
    def __eq__(cls, o): return True
class D(metaclass=Dir): pass
print(dir(D), D, f"{D}", hash(D), D == 3, D != 3, {D: 1}[D])
print(Meta.__call__ is type.__call__, type(A).__mro__ == (Meta, type, object), A.__class__ is Meta, A().__class__ is A)
