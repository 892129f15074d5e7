def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import sys
import types


def gen(x):
    """Doc."""
    y = x
    try:
        received = yield y
        while received is not None:
            received = yield received * 2
    finally:
        log.append("finally")
    return "done"


log = []
g = gen(1)
print(g.__name__, g.__qualname__, g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame.f_locals, g.gi_code.co_name, type(g).__name__, isinstance(g, types.GeneratorType), hasattr(g, "__doc__") and g.__doc__, iter(g) is g)
attempt(g.send, 5)
print(next(g), g.gi_suspended, g.gi_frame.f_locals, g.send(10), g.send("ab"))
attempt(g.send, None)
print(log, g.gi_frame, g.gi_running, g.close())
attempt(next, g)
g.__name__ = "renamed"
g.__qualname__ = "q.renamed"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0])
attempt(setattr, g, "__name__", 5)
attempt(setattr, g, "gi_code", 5)
attempt(setattr, g, "x", 5)
g = gen(2)
next(g)
attempt(g.throw, ValueError("thrown"))
attempt(g.throw, ValueError("again"))
g = gen(3)
attempt(g.throw, KeyError)
for args in ((), (5,), ("x",), (ValueError, "msg"), (ValueError("v"), "msg"), (ValueError, ValueError("inst")), (ValueError, "m", 5), (int,)):
    g = gen(0)
    next(g)
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        attempt(g.throw, *args)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2


s = stubborn()
next(s)
attempt(s.close)


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "closed value"


r = returns_on_close()
next(r)
print(r.close(), r.close())


def raises_stop():
    yield 1
    raise StopIteration("inner")


attempt(list, raises_stop())


def reentrant():
    try:
        next(self)
    except ValueError as error:
        yield str(error)


self = reentrant()
print(next(self))


def delegates():
    result = yield from gen("d")
    yield "result", result


d = delegates()
print(next(d), d.gi_yieldfrom.__name__, d.send("e"), next(d), list(d))
attempt(type(d))
attempt(type, "S", (types.GeneratorType,), {})
e = (i * i for i in range(4))
print(e.__name__, e.__qualname__, next(e), sum(e), list(e))
attempt(e.send, None)
attempt(lambda: (i for i in 5))
attempt(lambda: list(1 / 0 for i in [1]))
attempt(lambda: sum(x for x in ["a"]))
import copy
attempt(copy.copy, gen(1))
print(sys.getrefcount is not None, gen(1).__class_getitem__(int) if hasattr(types.GeneratorType, "__class_getitem__") else "-", types.GeneratorType[int, str, None])
