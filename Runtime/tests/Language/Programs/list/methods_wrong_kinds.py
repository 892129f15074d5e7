def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def fresh():
    return [3, 1, 2]


for name, args in [("append", ()), ("append", (1, 2)), ("extend", (5,)), ("extend", (None,)), ("insert", (1,)), ("insert", ("x", 1)), ("insert", (1.0, 1)), ("insert", (10**30, 1)), ("insert", (-(10**30), 1)), ("pop", ("x",)), ("pop", (5,)), ("pop", (-4,)), ("pop", (1, 2)), ("remove", (9,)), ("remove", ()),
                   ("index", (9,)), ("index", (1, "x")), ("index", (1, 0, 1)), ("index", (2, -1)), ("index", ()), ("count", ()), ("count", (1,)), ("sort", (1,)), ("sort", (None,)), ("reverse", (1,)), ("copy", (1,)), ("clear", (1,)), ("__getitem__", ("x",)), ("__getitem__", (1.0,)), ("__getitem__", (3,)),
                   ("__getitem__", (-4,)), ("__getitem__", ((0, 1),)), ("__getitem__", (None,)), ("__setitem__", (3, 1)), ("__setitem__", ("x", 1)), ("__setitem__", (slice(0, 1), 5)), ("__setitem__", (slice(0, 3, 2), [1])), ("__delitem__", (3,)), ("__delitem__", ("x",)), ("__add__", ((1,),)),
                   ("__iadd__", (5,)), ("__iadd__", ((4, 5),)), ("__mul__", ("x",)), ("__mul__", (1.0,)), ("__imul__", (2,)), ("__imul__", ("x",)), ("__rmul__", (0,)), ("__contains__", (1,)), ("__eq__", ((3, 1, 2),)), ("__lt__", ((3,),)), ("__init__", (5,)), ("__init__", ((7, 8),)), ("__init__", ()), ("__class_getitem__", (int,))]:
    target = fresh()
    try:
        result = getattr(target, name)(*args)
    except Exception as error:
        print(name, args, type(error).__name__, error, target)
    else:
        print(name, args, result, target)
attempt(list.sort, [1, "a"])
attempt([1, 2].sort, key=5)
attempt([1, 2].sort, reverse="x")
attempt([1, 2].sort, bad=1)
attempt(list.append, (), 1)
attempt(list.append)
attempt(list, x=1)
attempt(list, 1, 2)
attempt(lambda: fresh() + (1,))
attempt(lambda: fresh() < 5)
attempt(lambda: [1] * 10**20)
attempt(lambda: [1, "a"] < [1, 2])
attempt(hash, [])
