def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math
for name in ("__radd__", "__rsub__", "__rmul__", "__rtruediv__", "__rfloordiv__", "__rmod__", "__rdivmod__", "__rpow__"):
    print(name, getattr(2.5, name)(7), getattr(2.5, name)(-7.0), getattr(2.5, name)("x"), getattr(2.5, name)(1j))
    attempt(getattr(0.0, name), 3)
for name in ("__ceil__", "__floor__", "__trunc__", "__int__", "__round__", "__bool__", "__neg__", "__abs__", "__hash__", "is_integer", "as_integer_ratio", "hex", "conjugate", "__getnewargs__"):
    attempt(getattr(-2.5, name))
for value in (math.inf, -math.inf, math.nan):
    for name in ("__ceil__", "__floor__", "__trunc__", "__int__", "__round__", "as_integer_ratio"):
        attempt(getattr(value, name))
    attempt(round, value, 2)
attempt(2.5.__round__, 400)
attempt(2.5.__round__, -400)
attempt(2.5.__round__, "1")
attempt(2.5.__pow__, 2, 3)
attempt(2.5.__pow__, 2, None)
attempt(pow, 2.5, 2, 3)
attempt((-8.0).__pow__, 1 / 3)
attempt(0.0 .__pow__, -1)
attempt(10.0 .__pow__, 400)
attempt(float.__getformat__, "double")
attempt(float.__getformat__, "float")
attempt(float.__getformat__, "int")
attempt(float.__getformat__, 3)
attempt(float.__new__)
attempt(float.__new__, int)
attempt(float.fromhex, "0x1p1024")
attempt(float.fromhex, "0x1.8p")
attempt(float.fromhex, 3)
attempt(float.__add__, 1, 2.0)
attempt(1.5.__eq__, "x")
attempt(1.5.__lt__, 2)
attempt(1.5.__lt__, 2j)
