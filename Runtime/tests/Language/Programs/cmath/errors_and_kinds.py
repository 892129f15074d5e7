def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import cmath
for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "phase", "polar", "isnan", "isinf", "isfinite"):
    for z in (0, 1, -1, 1j, 3 + 4j, complex("inf"), complex("nan+1j"), complex(-0.0, -0.0)):
        try:
            result = getattr(cmath, name)(z)
            if isinstance(result, complex):
                print(f"{result.real:.12g} {result.imag:.12g}", end="; ")
            else:
                print(result, end="; ")
        except Exception as error:
            print(type(error).__name__, error, end="; ")
    print(name)
attempt(cmath.sqrt, "x")
attempt(cmath.rect, 1, cmath.pi)
attempt(cmath.rect, 1)
attempt(cmath.rect, float("inf"), 0)
attempt(cmath.rect, 2, float("inf"))
attempt(cmath.log, 8, 2)
attempt(cmath.log, 0)
attempt(cmath.log, 1, 0)
attempt(cmath.exp, 1000)
attempt(cmath.atanh, 1)
attempt(cmath.isclose, 1, 1 + 1e-10j)
attempt(cmath.isclose, 1, 2, rel_tol=-1)
attempt(cmath.polar, 1 + 1j)
attempt(cmath.phase, -1 - 0j)
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nan, cmath.nanj)
