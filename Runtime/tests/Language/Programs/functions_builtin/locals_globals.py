def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(globals()["__name__"], locals() is globals(), "attempt" in globals())


def f(a, b=2):
    c = a + b
    first = locals()
    d = 4
    return first, locals(), first is locals()


print(f(1))


def closure(x):
    def inner():
        return x, sorted(locals())

    return inner()


print(closure(5))


class Body:
    z = 1
    seen = sorted(k for k in locals() if not k.startswith("__"))


print(Body.seen)


def change():
    v = 1
    locals()["v"] = 2
    locals()["w"] = 3
    return v, "w" in locals()


print(change())
globals()["made"] = 7
print(made)
del globals()["made"]
attempt(lambda: made)
attempt(globals, 1)
print([sorted(locals()) for q in range(1)])
