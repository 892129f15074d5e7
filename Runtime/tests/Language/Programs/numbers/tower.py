def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import numbers
from decimal import Decimal
from fractions import Fraction
for value in (1, True, 1.5, 1j, Fraction(1, 2), Decimal("1"), "x"):
    print(repr(value), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
attempt(numbers.Complex)
attempt(hash, type("N", (numbers.Number,), {})())


class Half(numbers.Rational):
    def __init__(self, n):
        self.n = n

    numerator = property(lambda self: self.n)
    denominator = 2

    def _operate(self, other):
        return NotImplemented

    __add__ = __radd__ = __mul__ = __rmul__ = __pow__ = __rpow__ = __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _operate
    __neg__ = __pos__ = __abs__ = __trunc__ = __floor__ = __ceil__ = lambda self: self.n // 2

    def __round__(self, n=None):
        return self.n // 2

    def __eq__(self, other):
        return float(self) == other

    def __lt__(self, other):
        return float(self) < other

    def __le__(self, other):
        return float(self) <= other


h = Half(5)
print(float(h), h.real, h.imag == 0, h.conjugate(), complex(h), h == 2.5, h < 3, Fraction(h), round(h))
attempt(lambda: h + 1)
attempt(hash, h)
print(numbers.Integral.__mro__[1].__name__, sorted(numbers.Real.__abstractmethods__)[:4], issubclass(int, numbers.Rational), issubclass(float, numbers.Rational), numbers.Integral.numerator.fget(5), numbers.Real.real.fget(2.5), numbers.Complex.__bool__(0j))
