def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(type(5), type(type), type(None).__name__, type("X", (), {"a": 1}).a, type("Y", (int,), {})(5) + 1)
attempt(type)
attempt(type, 1, 2)
attempt(type, "X", [], {})
attempt(type, 5, (), {})
attempt(type, "X", (5,), {})
attempt(type, "X", (), [])
attempt(type, "X", (int, str), {})
attempt(type, "X", (object, object), {})
attempt(type, "X\0", (), {})
attempt(object, 1)
attempt(object, x=1)
attempt(type("N", (), {}), 1)
attempt(object.__new__, int)
attempt(object.__new__, 5)
attempt(object.__new__)
attempt(int.__new__, str)
attempt(int.__new__, 5)
attempt(setattr, object(), "x", 1)
attempt(setattr, int, "x", 1)
attempt(setattr, object, "x", 1)


class Init:
    def __init__(self):
        return 5


attempt(Init)
for kind in (iter([]), (i for i in ()), {}.keys(), {}.items(), len, iter({}), iter(set()), iter(range(1)), [].append, None):
    attempt(type(kind))
