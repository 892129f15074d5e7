def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

for x in (0.5, 1, 5, 0.1, -0.5, 10.5, 170):
    print(x, f"{math.gamma(x):.12g} {math.erf(x):.12g} {math.erfc(x):.12g}")
print(math.lgamma(0.5), math.lgamma(3), math.lgamma(100), math.lgamma(-0.5), math.lgamma(math.inf))
for f, x in ((math.gamma, 0), (math.gamma, -1), (math.gamma, 172), (math.gamma, -math.inf), (math.lgamma, 0), (math.lgamma, -2), (math.gamma, math.inf), (math.gamma, math.nan), (math.erf, math.inf), (math.erfc, -math.inf), (math.erf, "x"), (math.lgamma, 1e306)):
    attempt(f, x)
print(math.pi, math.e, math.tau, math.inf, math.nan)
