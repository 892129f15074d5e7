def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


z = 3 - 4j
for name in ("__abs__", "__neg__", "__pos__", "__bool__", "__complex__", "__getnewargs__", "conjugate", "__hash__", "__repr__", "__str__"):
    print(name, getattr(z, name)())
for name in ("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__", "__pow__", "__rpow__", "__eq__", "__ne__", "__lt__"):
    print(name, getattr(z, name)(2), getattr(z, name)(0.5), getattr(z, name)(1j), getattr(z, name)("x"))
attempt(lambda: z // 2)
attempt(lambda: z % 2)
attempt(divmod, z, 2)
attempt(lambda: z < 2)
attempt(lambda: z / 0)
attempt(lambda: 0j ** -1)
attempt(lambda: 0j ** 1j)
attempt(lambda: pow(z, 2, 3))
attempt(z.__pow__, 2, 3)
attempt(int, z)
attempt(float, z)
attempt(round, z)
attempt(complex.from_number, "1")
attempt(complex.from_number, 3)
attempt(complex.from_number, 2.5)
attempt(setattr, z, "real", 1)
attempt(format, z, ".2f")
attempt(format, z, "+.1e")
attempt(format, z, ">20")
attempt(format, z, "020")
attempt(format, z, "=20")
attempt(format, z, ",.1f")
attempt(format, 12345.678 + 1e6j, ",.2f")
attempt(format, z, "d")
attempt(format, z, "%")
attempt(format, z, "#.3g")
attempt(format, 1j, "")
attempt(format, 1j, "g")
attempt(format, complex(float("nan"), float("-inf")), ".1f")
attempt(lambda: "%s %r" % (z, z))
attempt(lambda: "%d" % z)
attempt(lambda: "%f" % z)
attempt(complex, "1+2", 3)
attempt(complex, 1, "2")
attempt(complex, "1 + 2j")
attempt(complex, [])
attempt(complex, 1, [])


class C(complex):
    pass


c = C(1, 2)
print(c, type(c + 1).__name__, type(+c).__name__, type(complex(c)).__name__, c == 1 + 2j, hash(c) == hash(1 + 2j), C("1j"), C(), c.__reduce_ex__(2)[1:2])


class HasComplex:
    def __complex__(self):
        return 5 + 6j


class BadComplex:
    def __complex__(self):
        return "x"


class HasBoth(HasComplex):
    def __float__(self):
        return 2.0


import warnings
for args in ((1j,), (HasComplex(),), (1j, 2), (HasComplex(), 2), (HasBoth(), 2), (HasBoth(),), (1, 1j), (1, HasComplex()), (1, HasBoth()), (BadComplex(),), (2, "1"), ("1", "2")):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        attempt(complex, *args)
        print([str(w.message) for w in seen])
