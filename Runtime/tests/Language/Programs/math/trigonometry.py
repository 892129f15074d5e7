def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

print(math.sin(0.5), math.cos(0.5), math.tan(0.5), math.asin(0.5), math.acos(0.5), math.atan(0.5))
print([round(v, 13) for v in (math.sinh(1), math.cosh(1), math.tanh(1), math.asinh(1), math.acosh(2), math.atanh(0.5))])
print(math.atan2(1, -1), math.atan2(0.0, -0.0), math.atan2(-0.0, -1), math.atan2(math.inf, -math.inf), math.degrees(math.pi), math.radians(180))
for f, x in ((math.asin, 2), (math.acos, -2), (math.acosh, 0.5), (math.atanh, 1), (math.atanh, -2), (math.sin, math.inf), (math.tan, math.inf), (math.cosh, 1000), (math.sinh, 1000), (math.sin, "a"), (math.sin, None), (math.sin, 1j)):
    attempt(f, x)
print(math.sin(-0.0), math.atan(-math.inf), math.tanh(math.inf), math.sin(1e15), math.hypot(), math.hypot(3), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(math.inf, math.nan), math.hypot(1e200, 1e200))
print(math.dist([1, 2], [4, 6]), math.dist((), ()), math.dist((1,), (2,)))
attempt(math.dist, [1], [1, 2])
attempt(math.dist, [1], 5)
attempt(math.dist, ["a"], [1])
attempt(math.hypot, "a")
