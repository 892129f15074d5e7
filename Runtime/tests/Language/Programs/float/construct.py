def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("1", " 1.5 ", "1e3", "-.5", "5.", "1_0.0_1", "inf", "-Infinity", "nan", "+NaN", "1e400", "1e-400", "١.٥", "", ".", "1e", "0x1p3", "1__0", "infinit", "1 2", "1e5_0", "_1"):
    attempt(float, text)
attempt(float)
attempt(float, b"2.5")
attempt(float, bytearray(b" 3 "))
attempt(float, b"\xff")
attempt(float, 2**1023)
attempt(float, 2**1024)
attempt(float, 10**400)
attempt(float, None)
attempt(float, 1j)
attempt(float, [])
attempt(float, x=1)
attempt(float, 1, 2)
attempt(float, "-0")
attempt(float, 2**53 + 1)


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 7


class Wrong:
    def __float__(self):
        return 1


class Sub(float):
    pass


attempt(float, HasFloat())
attempt(float, HasIndex())
attempt(float, Wrong())
attempt(lambda: type(float(Sub(1.5))))
attempt(Sub, "2.5")
