def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

for x in (2.5, -2.5, 0.0, -0.0, 1e300, 5, True):
    print(math.floor(x), math.ceil(x), math.trunc(x), math.modf(x), math.frexp(x), math.fabs(x))
for name in ("floor", "ceil", "trunc"):
    f = getattr(math, name)
    attempt(f, float("inf"))
    attempt(f, float("nan"))
    attempt(f, "a")
    attempt(f, 2 + 1j)


class Own:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class HasFloat:
    def __float__(self):
        return 2.7


print(math.floor(Own()), math.ceil(Own()), math.trunc(Own()), math.floor(HasFloat()), math.ceil(HasFloat()))
attempt(math.trunc, HasFloat())
attempt(math.floor)
attempt(math.floor, 1, 2)
print(sum(math.floor(i * 0.7) - math.ceil(i * 0.3) for i in range(60)))
