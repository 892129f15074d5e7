def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


def inner():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as error:
        print("caught", error)
        yield 3
    finally:
        print("inner done")
    return "result"


def outer():
    value = yield from inner()
    yield value


o = outer()
print(next(o), o.send("s"), next(o), list(o))
o = outer()
next(o)
print(o.throw(ValueError("v")), next(o))
o = outer()
next(o)
o.close()


def over(thing):
    return (yield from thing)


attempt(lambda: list(over([1, 2])))
attempt(lambda: list(over(5)))
t = over("ab")
next(t)
attempt(t.send, 1)
t = over("ab")
next(t)
attempt(t.throw, KeyError("k"))


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(list(deep(5)), sum(deep(60)))
