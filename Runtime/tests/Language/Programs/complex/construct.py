def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("1", "1j", "-j", "+j", "1+2j", " ( 1-2J ) ", "1e3-4e-2j", "nan+infj", "1_0+2_0j", "1+2", "1 + 2j", "", "()", "(1", "j1", "1+j2", "1j+1", "i", "--1j", "1+-2j"):
    attempt(complex, text)
attempt(complex)
attempt(complex, 1, 2)
attempt(complex, real=3)
attempt(complex, imag=3)
attempt(complex, 1.5, imag=-0.0)
attempt(complex, "1", 2)
attempt(complex, 1, "2")
attempt(complex, None)
attempt(complex, [], 1)
attempt(complex, 1, None)
attempt(complex, b"1")
attempt(complex, 10**400)


class HasComplex:
    def __complex__(self):
        return 3 + 4j


class HasFloat:
    def __float__(self):
        return 2.5


class HasIndex:
    def __index__(self):
        return 7


class Wrong:
    def __complex__(self):
        return 1


attempt(complex, HasComplex())
attempt(complex, HasFloat())
attempt(complex, HasIndex(), HasFloat())
attempt(complex, Wrong())
attempt(complex, 1, HasFloat())
attempt(complex.from_number, 3)
attempt(complex.from_number, HasComplex())
attempt(complex.from_number, "3")
