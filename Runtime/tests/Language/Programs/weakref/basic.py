def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import gc
import weakref


class C:
    def __repr__(self):
        return "C()"


c = C()
r = weakref.ref(c)
print(r() is c, weakref.ref(c) is r, r == weakref.ref(c), hash(r) == hash(c), weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r])
attempt(weakref.ref, 5)
attempt(weakref.ref, "a")
attempt(weakref.ref, [])
attempt(weakref.ref)
attempt(weakref.ref, None)
p = weakref.proxy(c)
c.x = 5
print(p.x, repr(p) == repr(c), isinstance(p, C))
p.y = 6
print(c.y)
d = weakref.WeakValueDictionary(a=c)
k = weakref.WeakKeyDictionary({c: 1})
s = weakref.WeakSet([c])
print(d["a"], len(d), k[c], len(k), c in s, list(d.items()), dict(k), len(s))
called = []
r2 = weakref.ref(c, lambda ref: called.append("dead"))
del c
gc.collect()
print(r(), called, len(d), len(k), len(s))
attempt(lambda: p.x)
attempt(lambda: d["a"])


class Slots:
    __slots__ = ()


attempt(weakref.ref, Slots())
f = lambda: 1
print(weakref.ref(f)() is f, weakref.ref(C)() is C, weakref.ref({1}) is not None)
