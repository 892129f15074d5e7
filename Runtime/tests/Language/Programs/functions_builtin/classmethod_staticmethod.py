def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class C:
    @classmethod
    def c(cls, *args):
        return cls.__name__, args

    @staticmethod
    def s(*args):
        return args


D = type("D", (C,), {})
print(C.c(1), C().c(2), D.c(3), D().s(4), C.s(), C.c.__self__ is C, C.c.__func__.__name__)
attempt(classmethod)
attempt(staticmethod)
attempt(classmethod, 1, 2)
attempt(lambda: staticmethod(len)([1, 2]))
attempt(lambda: classmethod(len)([1]))
attempt(lambda: classmethod(5).__get__(None, int))
attempt(lambda: staticmethod(5).__get__(None, int))
attempt(lambda: staticmethod(5)())
s = C.__dict__["s"]
print(s.__name__, s.__wrapped__ is s.__func__, s.__isabstractmethod__, type(s).__name__, C.__dict__["c"].__qualname__)
s.extra = 1
print(s.__dict__["extra"])
attempt(property().__get__, 5)
attempt(lambda: property(1, 2, 3, 4, 5))
