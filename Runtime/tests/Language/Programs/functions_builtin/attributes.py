def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class C:
    x = 1

    def __init__(self):
        self.y = 2


c = C()
attempt(getattr, c, "x")
attempt(getattr, c, "z")
attempt(getattr, c, "z", None)
attempt(getattr, c, 5)
attempt(getattr, c)
attempt(getattr, c, "z", default=1)
attempt(hasattr, c, "y")
attempt(hasattr, c, "q")
attempt(hasattr, c, 5)
attempt(setattr, c, "z", 3)
attempt(setattr, c, 5, 3)
attempt(setattr, c, "z")
attempt(delattr, c, "z")
attempt(delattr, c, "z")
attempt(delattr, c, "x")
attempt(delattr, c, None)
attempt(vars, c)
attempt(vars, 5)
attempt(vars, 1, 2)
attempt(getattr, 5, "real")
attempt(setattr, 5, "a", 1)
attempt(setattr, c, "odd name", 1)
print(c.__dict__, getattr(c, "odd name"))


class Raises:
    def __getattr__(self, name):
        raise ValueError(name)


attempt(hasattr, Raises(), "x")
attempt(getattr, Raises(), "x", 1)


class Missing:
    def __getattr__(self, name):
        raise AttributeError("custom " + name)


attempt(getattr, Missing(), "x")
print(getattr(Missing(), "x", "default"), hasattr(Missing(), "x"))
