def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

inf, nan = math.inf, math.nan
print(math.copysign(1, -0.0), math.copysign(-3, 1), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(nan, nan), math.isclose(1, 1.1, rel_tol=0.1))
attempt(math.isclose, 1, 2, rel_tol=-1)
attempt(math.isclose, 1)
attempt(math.isclose, "a", 1)
print([math.isfinite(x) for x in (1, inf, nan)], [math.isinf(x) for x in (1, -inf, nan)], [math.isnan(x) for x in (1, inf, nan)])
attempt(math.isnan, "a")
attempt(math.isfinite, 10**400)
print(math.nextafter(1, 2), math.nextafter(0, -1), math.nextafter(1, 1), math.nextafter(inf, 0), math.nextafter(1, 2, steps=3), math.ulp(1), math.ulp(0), math.ulp(inf), math.ulp(-1e16))
attempt(math.nextafter, 1, 2, steps=-1)
attempt(math.nextafter, 1, 2, steps=1.5)
print(math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, inf), math.remainder(7, 4), math.remainder(5, 2), math.remainder(-5, 2), math.remainder(3, inf))
attempt(math.fmod, 1, 0)
attempt(math.fmod, inf, 1)
attempt(math.remainder, 1, 0)
print(math.ldexp(0.5, 3), math.ldexp(1, -2000), math.ldexp(0, 10**30), math.frexp(inf), math.frexp(0.0), math.modf(-inf))
attempt(math.ldexp, 1, 2000)
attempt(math.ldexp, 1, 1.5)
print(math.fma(2, 3, 4), math.fma(0.1, 10, -1))
attempt(math.fma, inf, 0, 1)
attempt(math.fma, 1e308, 10, 0)
