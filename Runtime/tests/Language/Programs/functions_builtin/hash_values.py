def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import fractions
import decimal
import sys
for value in (0, 1, -1, -2, 2**61 - 1, 2**61, -(2**61), 2**100, -(2**100), 10**30, True, False, 0.5, -0.5, 1.0, 1e300, 1e-300, 3.14159, float("inf"), float("-inf"), 1j, 1 + 2j, -1 - 1j, None, fractions.Fraction(1, 3), decimal.Decimal("1.5"), decimal.Decimal("-inf")):
    print(repr(value), hash(value))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((0.5, None)), hash(("",)), hash(""), hash("a"), hash("abc"), hash("é"), hash(b""), hash(b"abc"), hash(b"a") == hash("a"), hash("x" * 100))
print(hash(frozenset()), hash(frozenset([1])), hash(frozenset([1, 2, 3])), hash(frozenset("abc")), hash(range(0)), hash(range(5)), hash(range(0, 10, 3)), hash(slice(1, 2)))
print(sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.nan, sys.hash_info.imag, sys.hash_info.algorithm, sys.hash_info.hash_bits)


class H:
    def __init__(self, result):
        self.result = result

    def __hash__(self):
        return self.result


for result in (-1, 0, 2**61, 2**64, -(2**70), True, 1.5, "x", None):
    attempt(hash, H(result))


class EqOnly:
    def __eq__(self, other):
        return True


class Back(EqOnly):
    __hash__ = object.__hash__


for unhashable in ([], {}, set(), bytearray(), EqOnly(), slice([], 1), ([],), {1: 2}.keys(), {1: 2}.items(), type("T", (), {"__hash__": None})()):
    attempt(hash, unhashable)
print(isinstance(hash(Back()), int), EqOnly.__hash__, hash(H(7)) == hash(7), hash(int) == object.__hash__(int), hash(len) == hash(len), hash("".join(["a", "bc"])) == hash("abc"))
attempt(hash)
attempt(hash, 1, 2)
attempt(lambda: {[]: 1})
attempt(lambda: {1: 2}[[]])
attempt(lambda: {[]})
attempt(lambda: [] in {1})
attempt(lambda: {}.get({}))
