def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class A:
    tag = "A"

    def f(self):
        return "A.f"

    @classmethod
    def c(cls):
        return "A.c", cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p", type(self).__name__


class B(A):
    tag = "B"

    def f(self):
        return "B.f", super().f()

    @classmethod
    def c(cls):
        return "B.c", super().c()

    @staticmethod
    def s():
        return "B.s", super(B, B).s()

    @property
    def p(self):
        return "B.p", super().p


class C(B):
    pass


b, c = B(), C()
print(c.f(), C.c(), c.s(), c.p, super(B, c).tag, super(C, c).tag, super(C, C).tag, super(B, c).f())
s = super(B, c)
print(s.__thisclass__, s.__self__ is c, s.__self_class__, type(s).__name__, s.__class__, repr(s).startswith("<super: <class 'B'>"), super(B).__self__, super(B).__self_class__, repr(super(B)).startswith("<super: <class '__main__.B'>, NULL>"))
unbound = super(B)
print(unbound.__get__(c).f(), unbound.__get__(c, C).tag)
for make in (lambda: super(5), lambda: super(B, 5), lambda: super(C, b), lambda: super(B, int), lambda: super(B, c, 1), lambda: super(), lambda: super(B, c).nope, lambda: setattr(super(B, c), "x", 1), lambda: super(B, c).zz, lambda: super(type=B), lambda: unbound.__get__(5), lambda: super(B, None).__self__):
    attempt(make)


def outside(self):
    return super().f()


C.outside = outside
attempt(c.outside)


class D(A):
    def no_args():
        return super()

    def deleted(self):
        del self
        return super()

    def rebound(self):
        self = 5
        return super()

    def nested(self):
        return [super(D, self).f() for _ in "ab"], (lambda: super().f())

    def inner(self):
        def g(this):
            return super().f()
        return g(self)

    def gen(self):
        yield super().f()

    async def coro(self):
        return super().f()

    def cell(self):
        return __class__


d = D()
attempt(D.no_args)
attempt(d.deleted)
attempt(d.rebound)
print(d.nested()[0], d.inner(), list(d.gen()), d.cell() is D)
attempt(d.nested()[1])
try:
    d.coro().send(None)
except StopIteration as error:
    print(error.value)


class Meta(type):
    def __call__(cls, *args):
        return "meta", super().__call__(*args)

    def __getattr__(cls, name):
        return f"meta {name}"


class M(metaclass=Meta):
    def __getattribute__(self, name):
        return super().__getattribute__(name) if name != "special" else "special"


m = M()
print(m[0], type(m[1]).__name__, m[1].special, M.anything)
attempt(lambda: m[1].nope)


class Left(A):
    def f(self):
        return "Left", super().f()


class Right(A):
    def f(self):
        return "Right", super().f()


class Diamond(Left, Right):
    def f(self):
        return "Diamond", super().f()


print(Diamond().f(), [k.__name__ for k in Diamond.__mro__])
total = 0
for i in range(100):
    total += len(Diamond().f())
    if i == 60:
        Right.f = lambda self: ("Right2",)
print(total, Diamond().f())
