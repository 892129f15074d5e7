# int(x): __int__, __index__, __trunc__ is gone, subclasses of int and str.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class WithInt:
    def __int__(self):
        return 41


class WithIndex:
    def __index__(self):
        return 42


class WithTrunc:
    def __trunc__(self):
        return 43


class Wrong:
    def __int__(self):
        return "44"


class Number(int):
    def __int__(self):
        return 99


class Text(str):
    pass


attempt(int)
attempt(int, WithInt())
attempt(int, WithIndex())
attempt(int, WithTrunc())
attempt(int, Wrong())
attempt(int, Number(5))
attempt(lambda: type(int(Number(5))))
attempt(int, Text("17"))
attempt(int, 3.99)
attempt(int, -3.99)
attempt(int, 1e20)
attempt(int, float("inf"))
attempt(int, float("nan"))
attempt(int, 1j)
attempt(int, None)
attempt(int, [])
attempt(int, True)
attempt(lambda: type(int(True)))
attempt(int, x=5)
attempt(int, 1, 2, 3)
print(Number("12"), type(Number("12")).__name__, Number(3) + 4, type(Number(3) + 4).__name__)
