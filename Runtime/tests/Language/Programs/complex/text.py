def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


inf, nan = float("inf"), float("nan")
for value in (0j, -0j, 1 + 0j, complex(-0.0, 1), complex(nan, inf), complex(-inf, -nan), 1e16 + 1e-5j, complex(0, -0.0), 1.5 - 2.5j):
    print(value, repr(value), [value], "%s" % value)
for spec in ("", ".2f", "10", "<12", "+.1e", "g", ".3", "^20.1f", ",.1f", "n"):
    print(repr(spec), repr(format(1234.5 - 2j, spec)))
for spec in ("d", "s", "=20", "010", "%", "x"):
    attempt(format, 1 + 2j, spec)
attempt(lambda: "%d" % 1j)
attempt(lambda: "%f" % 1j)
