def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import cmath

z = 3 + 4j
print(cmath.phase(z), cmath.polar(z), cmath.rect(2, 1), cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.phase(0))
print(cmath.sqrt(-1), cmath.sqrt(z), cmath.exp(1j), cmath.log(z), cmath.log(-1), cmath.log(100, 10), cmath.log10(100j))
print(cmath.sin(1j), cmath.cos(1j), cmath.tan(1j), cmath.asin(2), cmath.acos(2), cmath.atan(1 + 1j))
print(cmath.sinh(1), cmath.cosh(1j), cmath.tanh(1), cmath.asinh(1j), cmath.acosh(0.5), cmath.atanh(0.5))
print(cmath.isnan(complex("nan")), cmath.isinf(complex(1, float("inf"))), cmath.isfinite(1j), cmath.isclose(1, 1 + 1e-12j), cmath.infj, cmath.nanj, cmath.inf)
attempt(cmath.log, 0)
attempt(cmath.exp, 1000)
attempt(cmath.sqrt, "a")
attempt(cmath.atanh, 1)
attempt(cmath.rect, 1)
attempt(cmath.exp, complex(0, float("inf")))
attempt(cmath.isclose, 1, 2, rel_tol=-1)
attempt(cmath.phase, None)


class C:
    def __complex__(self):
        return 1j


print(cmath.exp(C()), cmath.sqrt(4), cmath.polar(-0.0))
