def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from fractions import Fraction as F
from decimal import Decimal
print(F(6, 4), repr(F(-3, 6)), F("3/4"), F("0.125"), F(" -1.5e2 "), F(0.5), F(Decimal("1.1")), F(), F(5), F(F(1, 2), F(3, 4)), F(True), F("1_000/3"))
a, b = F(3, 4), F(5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, a ** F(1, 2), 2 ** F(3), F(4) ** F(1, 2), -a, +a, abs(F(-1, 2)), a + 1, 1 - a, a * 2.0, a + 1j, 3 / a, 7 // a, 7 % a, a == 0.75, a == b, a < b, a > 0.7, hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), bool(F(0)), int(F(7, 2)), float(a), complex(a), round(F(7, 2)), round(F(22, 7), 3), F(7, 2).__floor__(), F(-7, 2).__ceil__(), F(-7, 2).__trunc__())
print(a.numerator, a.denominator, a.real, a.imag, a.conjugate(), a.as_integer_ratio(), a.is_integer(), F(3.14159).limit_denominator(100), F.from_float(0.25), F.from_decimal(Decimal("0.75")), F.from_number(1.5), str(F(3, 1)), f"{F(22, 7):.3f}", f"{F(1, 3):10.2e}|", f"{F(5, 2):>8}", f"{F(1, 3):%}", f"{F(12345, 7):,.2f}", f"{F(3, 4):#}", f"{F(4):#}", f"{F(1, 3):g}")
for args in ((1, 0), ("x",), (1.5, 2), ("1/0",), (None,), (1, "2"), ("1.5/2",), (float("nan"),), (float("inf"),), (1, 2, 3), ([],), (1j,)):
    attempt(F, *args)
attempt(lambda: a / 0)
attempt(lambda: a // F(0))
attempt(lambda: F(0) ** -1)
attempt(lambda: F(-1) ** F(1, 2))
attempt(lambda: a < "x")
attempt(lambda: a + "x")
attempt(lambda: a < 1j)
attempt(lambda: pow(F(1, 2), 2, 3))
attempt(setattr, a, "numerator", 5)
attempt(F(1, 3).limit_denominator, 0)
attempt(format, a, "q")
attempt(F.from_float, "x")
print(sum([F(1, n) for n in range(1, 11)]), max(F(1, 2), F(2, 3)), sorted([F(1, 2), 0.3, 1, F(1, 3)]))
import copy
import pickle
print(copy.copy(a) is a, copy.deepcopy(a) is a, pickle.loads(pickle.dumps(a)))


class Sub(F):
    pass


print(type(Sub(1, 2) + 1).__name__, Sub(1, 2), repr(Sub(1, 2)))
total = F(0)
for i in range(1, 60):
    total += F(1, i * (i + 1))
print(total)
