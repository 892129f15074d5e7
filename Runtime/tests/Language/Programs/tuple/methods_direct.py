def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


t = (3, 1, 2, 1)
for name, args in [("count", ()), ("count", (1,)), ("index", (9,)), ("index", (1, 2)), ("index", (1, 2, 3)), ("index", (1, "x")), ("index", (1, None)), ("__getitem__", ("x",)), ("__getitem__", (4,)), ("__getitem__", (-5,)), ("__getitem__", (1.0,)), ("__getitem__", (slice(None, None, -1),)), ("__getitem__", (slice(None, None, 0),)),
                   ("__add__", ([1],)), ("__add__", ((),)), ("__mul__", ("x",)), ("__mul__", (0,)), ("__rmul__", (-1,)), ("__contains__", (2,)), ("__eq__", ([3],)), ("__lt__", ((3, 2),)), ("__ge__", (5,)), ("__len__", ()), ("__getnewargs__", ()), ("__hash__", ()), ("__class_getitem__", ((int, ...),)), ("__repr__", ())]:
    print(name, args, end=" ")
    attempt(getattr(t, name), *args)
attempt(t.__setattr__, "x", 1)
attempt(lambda: t.__setitem__)
attempt(tuple, 5)
attempt(tuple, 1, 2)
attempt(tuple, iterable=[])
attempt(lambda: (1,) + [2])
attempt(lambda: (1,) * 1.5)
attempt(lambda: (1,) * 10**20)
attempt(lambda: (1, "a") < (1, 2))
attempt(hash, ([],))
a = (1, 2)
a += (3,)
print(a, a * 2, a[::-1], tuple(a) is a, a[:] is a, tuple([]) is tuple(""), (1, (2, [3])), (1,), ((),), hash((1, 2)) == hash((1.0, 2)), a > (1, 2), (1, 2) <= (1, 2))


class T(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)


x = T(1, 2)
print(x, type(x + (3,)).__name__, type(x[:]).__name__, type(x * 1).__name__, type(tuple(x)).__name__, x == (1, 2), hash(x) == hash((1, 2)), x.__reduce_ex__(2)[1], x.__getnewargs__())
x.note = 1
print(vars(x), T() == (), bool(T()))
cycle = []
cycle.append((cycle,))
print(cycle, (cycle,))
i = iter((1, 2, 3))
print(next(i), i.__length_hint__(), i.__reduce__(), list(i), i.__reduce__(), next(i, "end"))
i = iter((1, 2, 3))
i.__setstate__(2)
print(list(i))
