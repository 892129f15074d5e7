def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class A:
    class_value = 1

    def __init__(self):
        self.y = 1
        self.x = 2


a = A()
print(vars(a), vars(a) is a.__dict__, type(vars(A)).__name__, "class_value" in vars(A), [n for n in dir(a) if not n.startswith("__")])
for bad in (5, "x", [], None, object(), len):
    attempt(vars, bad)
attempt(vars, a, a)
attempt(dir, 1, 2)


class D:
    def __dir__(self):
        return ["b", "a", "c"]


class BadDir:
    def __dir__(self):
        return 5


class MixedDir:
    def __dir__(self):
        return ["b", 1]


class TupleDir:
    def __dir__(self):
        return ("z", "a")


print(dir(D()), D().__dir__(), dir(TupleDir()))
attempt(dir, BadDir())
attempt(dir, MixedDir())


class Slots:
    __slots__ = ("p", "q")


s = Slots()
attempt(vars, s)
print([n for n in dir(s) if not n.startswith("_")])


def function():
    local = 1
    print(dir(), vars(), locals() is not locals(), vars() == locals())
    if local:
        later = 2
    return dir()


print(function())


class Body:
    one = 1
    names = sorted(n for n in dir() if not n.startswith("__"))
    seen = "one" in vars()


print(Body.names, Body.seen, [n for n in dir() if n in ("A", "a", "Body", "missing")])
print([n for n in dir(None) if "b" in n], [n for n in dir(int) if n.startswith("from")], [n for n in dir(str) if n.startswith("is")])


class Meta(type):
    meta_attribute = 1

    def __dir__(cls):
        return ["from_meta"]


class WithMeta(metaclass=Meta):
    pass


print(dir(WithMeta), "meta_attribute" in type.__dir__(WithMeta), [n for n in dir(WithMeta()) if "meta" in n])


class FakeDict:
    @property
    def __dict__(self):
        return {"fake": 1}


print(vars(FakeDict()), "fake" in dir(FakeDict()), "__dict__" in dir(FakeDict()))


class Getattr:
    def __getattr__(self, name):
        raise AttributeError(f"asked for {name}")


print(vars(Getattr()), [n for n in dir(Getattr()) if "getattr" in n])
import types
module = types.ModuleType("m")
module.b = module.a = 1
print(sorted(vars(module)), dir(module))
module.__dir__ = lambda: ["custom"]
print(dir(module))
print(dir(A.__init__)[:4], dir(a.__init__)[:4] == dir(A.__init__)[:4])
