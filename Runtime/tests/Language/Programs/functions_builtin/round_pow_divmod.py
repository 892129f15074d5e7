def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import decimal
import fractions
for value in (0.5, 1.5, 2.5, -0.5, 2.675, 1234.5678, 1e20, -1e-20, 5, 15, 25, -15, 10**20 + 5, True):
    print(value, round(value), *(round(value, n) for n in (-2, -1, 0, 1, 2, 3)), round(value, None), type(round(value)).__name__, type(round(value, 0)).__name__)
attempt(round)
attempt(round, "x")
attempt(round, 1.5, "x")
attempt(round, 1.5, 1.0)
attempt(round, 5, 1.0)
attempt(round, 1, 2, 3)
attempt(round, number=2.567, ndigits=1)
attempt(round, 1j)
attempt(round, None)
attempt(round, float("nan"))
attempt(round, float("inf"))
attempt(round, 1e308, -308)
attempt(round, 1.7e308, -308)
attempt(round, fractions.Fraction(7, 2))
attempt(round, fractions.Fraction(7, 3), 2)
attempt(round, decimal.Decimal("2.675"), 2)


class R:
    def __round__(self, n="none"):
        return ("rounded", n)


print(round(R()), round(R(), None), round(R(), 3))
for args in ((2, 10), (2, -1), (2, 10, 7), (2, -1, 7), (3, -2, 10), (2, -1, 4), (2, 3, -5), (-2, 3, 5), (2, 3, 1), (2, 3, 0), (0, 0), (0, 0, 1), (0.0, 0), (0, -1), (2.0, 3), (2, 0.5), (-8, 1 / 3), (-2.0, 0.5), (2, 3, 2.5), (2, 2.0, 3), ("a", 2), (2, "a"), (2, 3, "a"), (True, 5), (2, True, 3), (10, 400, 7), (10**30, 10**3, 10**9 + 7), (2, 1j), (1e200, 2)):
    print(args, end=" ")
    attempt(pow, *args)
attempt(pow, 2)
attempt(pow, base=2, exp=5)
attempt(pow, 2, exp=3, mod=5)
attempt(pow, 2, 3, None)
for args in ((7, 3), (-7, 3), (7, -3), (-7, -3), (7.5, 2), (-7.5, 2), (7, 0), (7.0, 0), (0, 5), (10**30, 10**10 + 1), (True, 2), ("a", 1), (1, "a"), (1j, 1), (5, float("inf")), (-5, float("inf")), (float("nan"), 1)):
    print(args, end=" ")
    attempt(divmod, *args)
attempt(divmod, 1)
