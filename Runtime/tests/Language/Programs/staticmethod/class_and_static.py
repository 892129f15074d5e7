def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools


class C:
    @staticmethod
    def s(a, b=2):
        """s doc"""
        return a, b

    @classmethod
    def c(cls, a):
        """c doc"""
        return cls.__name__, a

    raw_static = staticmethod(len)
    raw_class = classmethod(lambda cls: cls)


print(C.s(1), C().s(1, 3), C.c(1), C().c(2), C.raw_static("abc"), C.raw_class() is C, C.__dict__["s"].__func__.__name__, C.__dict__["s"].__wrapped__.__name__, C.__dict__["c"].__func__.__name__, C.__dict__["s"](5), C.__dict__["s"].__name__, C.__dict__["c"].__doc__, C.__dict__["s"].__isabstractmethod__)
attempt(C.__dict__["c"])
attempt(staticmethod)
attempt(classmethod)
attempt(staticmethod, 1, 2)
attempt(classmethod, f=1)
attempt(lambda: staticmethod(5)())
attempt(lambda: staticmethod(5).__get__(C))
attempt(lambda: classmethod(5).__get__(None, C)())
attempt(C.c)
attempt(C.s)
attempt(C().s, 1, 2, 3)
s, c = staticmethod(len), classmethod(len)
print(s.__get__(1) is len, s.__get__(None, int) is len, c.__get__(None, str).__self__, c.__get__("x").__self__, s.__func__ is len, repr(s), repr(c), s.__wrapped__ is len, s("ab"))
s.extra = 1
print(s.__dict__["extra"], hasattr(c, "extra"), C.__dict__["s"].__dict__.keys() >= {"__name__", "__doc__"})
attempt(setattr, s, "__func__", 1)


class D(C):
    @classmethod
    def c(cls, a):
        return "D", super().c(a)

    @staticmethod
    def s(a):
        return "D", C.s(a)


print(D.c(1), D().s(2), D.c.__self__ is D, D.c.__func__ is D.__dict__["c"].__func__, D.c == D.c, D.c is D.c, C.c.__func__ is C.c.__func__)


class Sub(staticmethod):
    def __get__(self, instance, owner=None):
        return lambda *args: ("sub", super(Sub, self).__get__(instance, owner)(*args))


class E:
    s = Sub(lambda x: x * 2)
    nested = classmethod(staticmethod(lambda: "nested"))
    prop = classmethod(property(lambda cls: 1))


print(E.s(4), E().s(5))
attempt(lambda: E.nested())
print(type(E.prop).__name__)


class F:
    @classmethod
    @functools.cache
    def cached(cls):
        calls.append(cls.__name__)
        return len(calls)

    @classmethod
    def __class_getitem__(cls, key):
        return "item", key

    def __init_subclass__(cls, tag=None):
        calls.append(("sub", cls.__name__, tag))


calls = []


class G(F, tag="t"):
    pass


print(F.cached(), F.cached(), G.cached(), calls, F[1], G["k"])
total = 0
for i in range(60):
    total += C.s(i)[0] + len(C.c(i)) + D().s(i)[1][0]
print(total)
import abc


class Abs(abc.ABC):
    @staticmethod
    @abc.abstractmethod
    def s(): ...

    @classmethod
    @abc.abstractmethod
    def c(cls): ...


print(Abs.__dict__["s"].__isabstractmethod__, sorted(Abs.__abstractmethods__))
attempt(Abs)
