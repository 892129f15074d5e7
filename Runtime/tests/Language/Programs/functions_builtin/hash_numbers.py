values = [0, 1, -1, -2, 2**61 - 1, 2**61, -(2**61 - 1), 2**64, 10**30, 0.5, -0.5, 1e10, 2.0**70, 1.5e300, 1j, 2 + 3j, True]
for value in values:
    print(repr(value), hash(value))
from fractions import Fraction
from decimal import Decimal

print(hash(Fraction(1, 2)) == hash(0.5), hash(Decimal("0.5")) == hash(0.5), hash(Fraction(7, 3)), hash(Decimal("1.1")) == hash(Fraction(11, 10)))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1.0, 2, 3)), hash(((), ())), hash((0,) * 5))
print(hash(float("inf")), hash(float("-inf")), hash(range(3)) == hash((3, 0, 1)), hash(range(0)) == hash((0, None, None)))
print(hash(slice(1, 2, 3)) == hash((1, 2, 3)), hash(frozenset()), hash(frozenset([1, 2, 3])))


class H:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h


print(hash(H(-1)), hash(H(2**61)), hash(H(2**64 + 5)), hash(H(True)))
try:
    hash(H("x"))
except TypeError as error:
    print(error)
