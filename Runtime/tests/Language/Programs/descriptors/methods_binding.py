class A:
    def m(self, *a): return type(self).__name__, a
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
class B(A): pass
a, b = A(), B()
print(a.m(1), A.m(b, 2), b.c(3), B.c(4), A.c(), b.s(5), B.s(6), A.m("any"))
m = b.m; print(m.__self__ is b, m.__func__ is A.m, m.__name__, b.m is b.m, b.m == b.m, a.m == b.m, b.c == B.c, b.c.__self__ is B)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: A.m()); err(lambda: a.c.__func__(1)[0] if 0 else "skip"); err(lambda: type(m)(len)); err(lambda: type(m)(len, None)); err(lambda: type(m)(5, 6)); err(lambda: type(m)(len, "abc")()); err(lambda: m.nope); err(lambda: setattr(m, "x", 1)); err(lambda: classmethod(5).__get__(1, int)()); err(lambda: staticmethod(5)()); err(lambda: classmethod()); err(lambda: staticmethod(1, 2)); err(lambda: list.append(5, 1)); err(lambda: list.append()); err(lambda: list.append([], 1)); err(lambda: str.join("a")); err(lambda: str.upper(5)); err(lambda: int.__add__("a", 1)); err(lambda: int.__add__(1)); err(lambda: [].append()); err(lambda: [].append(1, 2)); err(lambda: {}.get()); err(lambda: "".join(1)); err(lambda: dict.fromkeys()); err(lambda: (1).__add__()); err(lambda: object.__repr__()); err(lambda: [].sort(1)); err(lambda: [].sort(foo=1)); err(lambda: "a".split(x=1)); err(lambda: len()); err(lambda: len(1, 2)); err(lambda: len(x=1))
print(repr(list.append), repr(str.__add__), repr([].append)[:30], repr(dict.__dict__["fromkeys"]), repr(int.real)[:40], repr(A.m)[:14], repr(len))
a.m = lambda *x: ("instance", x); print(a.m(7)); del a.m; print(a.m(8))
b.f = A.m; print(b.f("no self")[1] if 0 else "n/a", b.f(1)[0])
A.builtin = len; A.lam = lambda self: 9; A.partial = __import__("functools").partial(lambda *x: x, 1)
err(lambda: a.builtin("abc")); err(lambda: a.lam()); 
class C:
    __add__ = lambda *x: ("add", len(x))
    __len__ = lambda self: 4
    __call__ = classmethod(lambda cls, *x: (cls.__name__, x))
    __getitem__ = staticmethod(lambda *x: x)
    __contains__ = print
c = C(); print(len(c), c(1, 2), c[5], 5 in c, (c + 1)[0])
t = 0
f, g, h = b.m, b.c, b.s
for i in range(60): t += len(f(i)[1]) + len(g(i, i)[1]) + len(h()) + len(A.m(b)[1]) + len(b.m(*range(i % 3))[1])
print(t)
