def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

inf, nan = math.inf, math.nan
print(math.sqrt(2), math.sqrt(0), math.sqrt(-0.0), math.cbrt(27), math.cbrt(-8), math.exp(1), math.exp2(10), math.expm1(1e-10), math.exp(-800))
print(math.log(math.e), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.log(10**400), math.log2(2**2000), math.log10(10**400))
for f, args in ((math.sqrt, (-1,)), (math.log, (0,)), (math.log, (-1,)), (math.log, (0.0,)), (math.log, (10, 1)), (math.log, (10, 0)), (math.log2, (-1,)), (math.log10, (0,)), (math.log1p, (-1,)), (math.exp, (1000,)), (math.exp2, (2000,)), (math.sqrt, ("a",)), (math.log, ()), (math.log, (1, 2, 3)), (math.sqrt, (10**400,))):
    attempt(f, *args)
print(math.pow(2, 0.5), math.pow(2, -1), math.pow(nan, 0), math.pow(1, nan), math.pow(0, 0), math.pow(inf, -1), math.pow(-2, 3), math.pow(0.0, inf))
attempt(math.pow, -1, 0.5)
attempt(math.pow, 0, -1)
attempt(math.pow, 10, 400)
attempt(math.pow, 2)
print(math.sqrt(inf), math.log(inf), math.exp(-inf), math.exp(inf), math.log1p(inf), math.isnan(math.sqrt(nan)))
