def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0.0, -0.0, 1.5, 1e300, float("inf"), float("nan"), -2.0):
    print(value, value.is_integer(), value.real, value.imag, value.conjugate())
for value in (0.5, -0.75, 0.1, 1e22, -0.0, 5e-324 * 2**1000):
    attempt(value.as_integer_ratio)
attempt(float("inf").as_integer_ratio)
attempt(float("nan").as_integer_ratio)
attempt((1.0).is_integer, 1)
attempt(float.is_integer, 1)
attempt(lambda: setattr(1.0, "real", 2))
print(sum(1 for i in range(60) if (i / 4).is_integer()))
