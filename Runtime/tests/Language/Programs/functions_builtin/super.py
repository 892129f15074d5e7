def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class A:
    def f(self):
        return ["A"]

    @classmethod
    def c(cls):
        return [cls.__name__]


class B(A):
    def f(self):
        return ["B"] + super().f()

    @classmethod
    def c(cls):
        return ["B"] + super().c()


class C(A):
    def f(self):
        return ["C"] + super(C, self).f()


class D(B, C):
    def f(self):
        return ["D"] + super().f()


print(D().f(), D.c(), super(B, D()).f(), super(A, D()).__thisclass__ is A, super(B, D).f(D()))
attempt(lambda: super())
attempt(super, 5)
attempt(super, int, "a")
attempt(super, B, A())
attempt(lambda: super(D, D()).missing)
attempt(lambda: super(A, D()).f())
attempt(super, int, 1, 2)
attempt(lambda: super(B).f)
print(repr(super(B, D())), repr(super(B)), super(int, 5).__repr__()[:7], super(bool, True).__add__(2))


def no_args():
    return super()


attempt(no_args)


class E:
    def f():
        return super()

    def g(self):
        del self
        return super()

    def h(self):
        self = 5
        return super()


attempt(E.f)
attempt(E().g)
attempt(E().h)
attempt(setattr, super(B, D()), "x", 1)
