def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools
import operator
P = functools.Placeholder


def f(*args, **kw):
    return args, kw


p = functools.partial(f, 1, 2, k=3)
print(p(), p(4), p(4, k=5, z=6), p.func is f, p.args, p.keywords)
q = functools.partial(p, 9, j=8)
print(q(7), q.func is f, q.args, q.keywords)
print(functools.partial(f)(), functools.partial(int, base=2)("101"), functools.partial(print, "x", sep="-").args)
attempt(functools.partial)
attempt(functools.partial, 5)
attempt(functools.partial, func=f)
h = functools.partial(f, P, 2, P, 4)
print(h(1, 3), h(1, 3, 5), h.args[0] is P)
attempt(h)
attempt(h, 1)
attempt(functools.partial, f, 1, P)
attempt(functools.partial, f, k=P)
h2 = functools.partial(h, "one")
print(h2("three"), h2.args[0], repr(P), type(P).__name__, type(P)() is P)
attempt(type(P), 1)
print(functools.partial(functools.partial(f, P, 2), 1).args)
attempt(functools.partial, f, P, P)
p.extra = 1
print(p.__dict__, p.extra, hasattr(functools.partial(f), "extra"))
attempt(setattr, p, "func", 5)
attempt(delattr, p, "args")
print(repr(functools.partial(operator.add, 1)), repr(functools.partial(int, base=16)), repr(functools.partial(len)))


class C:
    def __init__(self):
        self.name = "c"

    def method(self, *args, **kw):
        return self.name, args, kw

    half = functools.partialmethod(method, 1, k=2)
    static = functools.partialmethod(staticmethod(lambda *a: a), "s")
    cls = functools.partialmethod(classmethod(lambda c, *a: (c.__name__, a)), "k")
    held = functools.partialmethod(method, P, "second")


c = C()
print(c.half(5), c.static(1), C.cls(2), c.cls(3), c.held("first"), C.half(c, 9))
attempt(functools.partialmethod, 5)


class Sub(functools.partial):
    pass


s = Sub(f, 1)
print(type(s).__name__, s(2), isinstance(s, functools.partial), functools.partial(s, 3).args)
state = p.__reduce__()
print(state[0] is functools.partial, state[1] == (f,), state[2][1:3])
import copy
print(copy.copy(p)(), copy.copy(p).keywords is p.keywords, copy.deepcopy(p).args)
recursive = functools.partial(len)
recursive.__setstate__((recursive, (), {}, {}))
attempt(recursive.__setstate__, (1, 2))
attempt(recursive.__setstate__, 5)
print(list(map(functools.partial(pow, 2), range(5))), list(map(functools.partial(pow, P, 2), range(5))), functools.partial(sorted, reverse=True)([1, 3, 2]))
total = 0
add = functools.partial(operator.add, 5)
for i in range(100):
    total += add(i)
print(total)
