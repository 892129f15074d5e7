def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy
import operator


class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def method(self, *args, **kw):
        return args, kw


p = P(a=1, b=P(c=2, d=P(e=3)))
print(operator.attrgetter("a")(p), operator.attrgetter("b.c")(p), operator.attrgetter("a", "b.d.e")(p))
for args in ((), (5,), ("a", 5), ("",), ("a.",)):
    try:
        print(operator.attrgetter(*args)(p))
    except Exception as error:
        print(type(error).__name__, error)
attempt(operator.attrgetter("missing"), p)
attempt(operator.attrgetter("b.missing.x"), p)
attempt(operator.attrgetter("a"))
attempt(operator.attrgetter("a"), p, p)
attempt(operator.attrgetter("a"), obj=p)
g = operator.itemgetter(1)
print(g([5, 6]), g("ab"), operator.itemgetter(0, -1)("abc"), operator.itemgetter("k")({"k": 1}), operator.itemgetter(slice(1, None))([1, 2, 3]), operator.itemgetter("a", "b")({"a": 1, "b": 2}))
attempt(operator.itemgetter)
attempt(g, [1])
attempt(g, 5)
attempt(g, {})
attempt(g)
attempt(operator.itemgetter, 1, bad=2)
m = operator.methodcaller("method", 1, x=2)
print(m(p), operator.methodcaller("upper")("abc"), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"))
attempt(operator.methodcaller)
attempt(operator.methodcaller, 5)
attempt(m, 5)
attempt(m)
attempt(m, p, p)
for getter in (operator.attrgetter("a"), operator.attrgetter("a", "b.c"), operator.itemgetter(1), operator.itemgetter(1, "x"), operator.methodcaller("f"), operator.methodcaller("f", 1, k=2)):
    print(getter, getter.__reduce__()[1:] if "k=" not in repr(getter) else "", type(copy.copy(getter)).__name__, copy.copy(getter).__repr__() == repr(getter))
print(sorted([(1, "b"), (0, "c"), (2, "a")], key=operator.itemgetter(1)), sorted([P(a=2), P(a=1)], key=operator.attrgetter("a"))[0].a)
total = 0
pick = operator.itemgetter(0)
for i in range(80):
    total += pick((i, 1)) + operator.attrgetter("a")(p)
print(total)
attempt(setattr, g, "x", 1)
attempt(type, "S", (operator.itemgetter,), {})
