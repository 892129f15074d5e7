def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math
for name, args in [("sqrt", (-1,)), ("sqrt", ("x",)), ("sqrt", ()), ("log", (0,)), ("log", (-1,)), ("log", (10, 0)), ("log", (10, 1)), ("log", (10**400,)), ("log", (8, 2)), ("log2", (0,)), ("log2", (2**1000,)), ("log10", (-5,)), ("log10", (10**300,)), ("log1p", (-1,)), ("log1p", (-2,)), ("exp", (1000,)), ("exp", (-1000,)), ("expm1", (1000,)), ("exp2", (2000,)), ("pow", (0, -1)), ("pow", (-8, 1 / 3)), ("pow", (2, 2000)), ("pow", (0, 0)), ("acos", (2,)), ("asin", (-2,)), ("acosh", (0.5,)), ("atanh", (1,)), ("atanh", (2,)), ("sin", (float("inf"),)), ("cos", (float("nan"),)), ("tan", (1,)), ("fmod", (5, 0)), ("fmod", (-7, 3)), ("fmod", (float("inf"), 1)),
                   ("remainder", (5, 0)), ("remainder", (7, 2)), ("remainder", (5, 2)), ("factorial", (-1,)), ("factorial", (2.0,)), ("factorial", (20,)), ("factorial", ("x",)), ("gcd", ()), ("gcd", (12, 18, -6)), ("gcd", (1.5, 2)), ("lcm", ()), ("lcm", (4, 6, 0)), ("comb", (5, 2)), ("comb", (5, -1)), ("comb", (-5, 1)), ("comb", (2, 5)), ("comb", (5.0, 1)), ("perm", (5,)), ("perm", (5, 2)), ("perm", (5, -2)), ("perm", (2, 3)), ("isqrt", (-1,)), ("isqrt", (10**40,)), ("isqrt", (2.0,)), ("floor", ("x",)), ("floor", (float("inf"),)), ("ceil", (float("nan"),)), ("ceil", (-0.5,)), ("trunc", ("x",)), ("trunc", (-2.7,)),
                   ("modf", (-2.5,)), ("modf", (float("inf"),)), ("frexp", (0,)), ("frexp", (10,)), ("ldexp", (0.5, 5)), ("ldexp", (1, 5000)), ("ldexp", (1, -5000)), ("ldexp", (1, 1.5)), ("copysign", (1, -0.0)), ("copysign", (1,)), ("hypot", ()), ("hypot", (3, 4)), ("hypot", (1, 2, 2)), ("hypot", ("x",)), ("dist", ((0, 0), (3, 4))), ("dist", ((0,), (1, 2))), ("dist", (5, 6)), ("dist", ([1], ["x"])), ("fsum", ([0.1] * 10,)), ("fsum", ([1e308, 1e308],)), ("fsum", ([float("inf"), float("-inf")],)), ("fsum", (["x"],)), ("prod", ([1, 2, 3],)), ("prod", ([],)), ("prod", (["a", 2],)), ("sumprod", ([1, 2], [3, 4])), ("sumprod", ([1], [2, 3])), ("sumprod", ([1.5, 2], [2, "x"])),
                   ("isclose", (1, 1 + 1e-10)), ("isclose", (1, 1.1)), ("isclose", (float("inf"), float("inf"))), ("isfinite", ("x",)), ("isnan", (float("nan"),)), ("isinf", (-float("inf"),)), ("nextafter", (1, 2)), ("nextafter", (0, 1)), ("ulp", (1,)), ("ulp", (float("inf"),)), ("cbrt", (-27,)), ("degrees", (math.pi,)), ("radians", (180,)), ("gamma", (5,)), ("gamma", (0,)), ("gamma", (-1,)), ("gamma", (200,)), ("lgamma", (0,)), ("lgamma", (10,)), ("erf", (0.5,)), ("erf", (10,)), ("fma", (2, 3, 4)), ("fma", (1e308, 10, 0)), ("fma", (float("inf"), 0, 1)), ("fabs", (-3,)), ("atan2", (0, -0.0)), ("atan2", (-1, -1)), ("sqrt", (10**400,)), ("fabs", (1j,))]:
    print(name, end=" ")
    attempt(getattr(math, name), *args)
attempt(math.isclose, 1, 2, rel_tol=-1)
attempt(math.isclose, 1, 1.4, abs_tol=0.5)
attempt(math.prod, [2, 3], start=10)
attempt(math.nextafter, 1.0, 2.0, steps=3)
attempt(math.nextafter, 1.0, 2.0, steps=-1)


class F:
    def __float__(self):
        return 2.25

    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"

    def __trunc__(self):
        return "truncated"


print(math.sqrt(F()), math.floor(F()), math.ceil(F()), math.trunc(F()), math.pi, math.e, math.tau, math.inf, math.nan)
