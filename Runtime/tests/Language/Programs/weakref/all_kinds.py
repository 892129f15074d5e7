def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import gc
import weakref


class A:
    def __init__(self, n):
        self.n = n

    def method(self):
        return self.n

    def __repr__(self):
        return f"A{self.n}"


a = A(1)
r = weakref.ref(a)
print(r() is a, r is weakref.ref(a), r == weakref.ref(a), hash(r) == hash(a), weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r.__callback__, type(r).__name__)
log = []
r2 = weakref.ref(a, lambda ref: log.append("dead"))
p = weakref.proxy(a)
print(p.n, p.method(), isinstance(p, A), type(p).__name__, p == a, str(p), repr(p)[:12], bool(p))
p.n = 5
print(a.n)
attempt(hash, p)
attempt(lambda: p.zz)
m = weakref.WeakMethod(a.method)
print(m()(), m == weakref.WeakMethod(a.method), m() == a.method)
f = weakref.finalize(a, log.append, "finalized")
print(f.alive, f.peek()[2], f.atexit)
d = weakref.WeakValueDictionary(x=a)
k = weakref.WeakKeyDictionary({a: 1})
s = weakref.WeakSet([a])
print(dict(d), len(k), len(s), a in s, list(d.items()), list(k.items()), d.get("y"), k.get(a), d.setdefault("x", A(9)) is a, list(d.valuerefs())[0]() is a, k.keyrefs()[0]() is a)
del a
gc.collect()
print(r(), r2(), sorted(log), m(), f.alive, dict(d), len(k), len(s), f.peek(), f())
attempt(lambda: p.n)
attempt(str, p)
for bad in (5, "x", (), None, [], {}, 1.5):
    attempt(weakref.ref, bad)
attempt(weakref.proxy, 5)
attempt(weakref.ref)
attempt(weakref.ref, A(1), None, 3)
attempt(weakref.WeakMethod, 5)
for good in (set(), frozenset(), len, A, lambda: 1, (x for x in []), type(r)):
    print(type(weakref.ref(good)).__name__, end=" ")
print()
attempt(d.__getitem__, "zz")
attempt(d.__setitem__, "k", 5)
attempt(s.add, 5)


class Slots:
    __slots__ = ("x",)


class SlotsWeak:
    __slots__ = ("x", "__weakref__")


attempt(weakref.ref, Slots())
print(weakref.ref(SlotsWeak())().__class__ in (SlotsWeak, type(None)))


class Ref(weakref.ref):
    def __init__(self, obj, callback=None):
        super().__init__(obj, callback)
        self.extra = "e"


b = A(2)
x = Ref(b)
print(x().n, x.extra, x == weakref.ref(b), x is not Ref(b))
s1, s2 = weakref.WeakSet([b]), weakref.WeakSet()
print(s1 | s2 == s1, s1 & s2 == s2, s1 - s2 == s1, s1.issuperset(s2), s1.copy() == s1, s1.pop() is b, len(s1))
