def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(callable(len), callable(int), callable(lambda: 1), callable(5), callable("a"), callable(type("C", (), {"__call__": 1})()), callable(None))
attempt(callable)


class D:
    def __dir__(self):
        return ["b", "a", "c"]


class Bad:
    def __dir__(self):
        return 5


class Mixed:
    def __dir__(self):
        return ["a", 1]


print(dir(D()))
attempt(dir, Bad())
attempt(dir, Mixed())
attempt(dir, 1, 2)


def scope():
    b, a = 1, 2
    return dir()


print(scope(), "append" in dir([]), [n for n in dir(type("E", (), {"z": 1, "y": 2})) if not n.startswith("__")])
print(id(None) == id(None), id([]) != id({}), isinstance(id(5), int))
attempt(id)
attempt(hash, [])
attempt(hash)
print(hash("") == 0, hash(0), hash(None) == hash(None), hash((1, 2)) == hash((1, 2)), hash(1.0) == 1)
i = C = type("I", (), {})()
i.__call__ = lambda: 1
print(callable(i))
attempt(i)
