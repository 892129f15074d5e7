def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(bool(), bool(0), bool(""), bool("0"), bool([]), bool([0]), bool(0.0), bool(-0.0), bool(float("nan")), bool(0j), bool(None))
print(True + True, True * 5, -True, +True, True / 2, True // 1, str(True), repr(False), int(True), float(False))
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, bool.__bases__)
attempt(bool, 1, 2)
attempt(bool, x=1)
attempt(lambda: type("B", (bool,), {}))
attempt(lambda: not NotImplemented)


class Falsy:
    def __bool__(self):
        return False


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Wrong:
    def __bool__(self):
        return 1


print(bool(Falsy()), bool(Sized(0)), bool(Sized(3)))
attempt(bool, Sized(-1))
attempt(bool, Sized(2**70))
attempt(bool, Sized("x"))
attempt(bool, Wrong())
attempt(lambda: True.__and__(False))
attempt(lambda: True.__xor__(3))
attempt(bool.__new__, bool, [])
attempt(bool.__new__, int, 5)
attempt(int.__new__, bool, 5)
attempt(lambda: {True: "a", 1: "b", 1.0: "c"})
