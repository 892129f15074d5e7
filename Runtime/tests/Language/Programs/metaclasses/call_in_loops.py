class Counting(type):
    calls = 0
    def __call__(cls, *a, **k):
        Counting.calls += 1
        return super().__call__(*a, **k)
class A(metaclass=Counting):
    def __init__(self, v=0): self.v = v
total = 0
for i in range(300): total += A(i).v
print(total, Counting.calls)
class Single(type):
    def __init__(cls, *a): super().__init__(*a); cls.one = None
    def __call__(cls, *a):
        if cls.one is None: cls.one = super().__call__(*a)
        return cls.one
class S(metaclass=Single):
    def __init__(self, v): self.v = v
seen = set()
for i in range(300): seen.add(S(i).v)
print(seen)
class NotInstance(type):
    def __call__(cls, x): return x * 2
class N(metaclass=NotInstance): pass
n = 0
for i in range(300): n += N(i)
print(n)
class P: pass
def make(k, n):
    r = []
    for i in range(n):
        x = k(i) if i % 3 else k(v=i)
        r.append(x.v)
    return sum(r)
print(make(A, 300))
class B(A):
    def __new__(cls, *a, **k): o = object.__new__(cls); o.extra = 1; return o
print(make(B, 200))
def switch(n, at):
    out = []
    for i in range(n):
        if i == at: Counting.__call__ = lambda cls, *a: "replaced"
        x = A(i)
        out.append(x if isinstance(x, str) else x.v)
    return out[at - 2:at + 2]
print(switch(300, 250))
del Counting.__call__
print(switch.__name__, A(5).v)
class M(type):
    def __call__(cls, *args):
        if len(args) == 1: raise ValueError("one is not enough")
        return type.__call__(cls, *args)
class T(metaclass=M):
    def __init__(self, *a): self.a = a
bad = good = 0
for i in range(200):
    try:
        T(*range(i % 4)); good += 1
    except ValueError as e: bad += 1
print(bad, good)
class Base:
    def __init__(self, x): self.x = x
def swap(n, at):
    out = 0
    for i in range(n):
        if i == at: Base.__init__ = lambda self, x: setattr(self, "x", -1)
        out += Base(i).x
    return out
print(swap(300, 290))
def swap_new(n, at):
    out = []
    for i in range(n):
        if i == at: Base.__new__ = lambda cls, x: "no instance"
        out.append(type(Base(i)).__name__)
    return out[at - 1:at + 1]
print(swap_new(300, 290))
def new_deleted(n, at):
    out = []
    for i in range(n):
        if i == at: del Base.__new__
        try: out.append(type(Base(i)).__name__)
        except TypeError as e: out.append(str(e))
    return out[at - 1:at + 1]
print(new_deleted(300, 290))
class R:
    def __init__(self): return 5
c = 0
for i in range(200):
    try: R()
    except TypeError as e: c += 1; last = str(e)
print(c, last)
