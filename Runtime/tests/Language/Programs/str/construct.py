def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(str)
attempt(str, 5)
attempt(str, b"abc")
attempt(str, b"abc", "ascii")
attempt(str, b"\xe9", "latin-1")
attempt(str, b"\xe9", "utf-8")
attempt(str, b"\xe9", "utf-8", "replace")
attempt(str, b"\xe9", errors="ignore")
attempt(str, "abc", "ascii")
attempt(str, 5, "ascii")
attempt(str, object=b"x", encoding="ascii")
attempt(str, memoryview(b"xy"), "ascii")
attempt(str, bytearray(b"xy"), "ascii")
attempt(str, encoding="ascii")
attempt(str, b"a", "no-such")
attempt(str, b"a", 1)
attempt(str, 1, 2, 3, 4)


class Wrong:
    def __str__(self):
        return 5


class Repr:
    def __repr__(self):
        return "from repr"


class WrongRepr:
    def __repr__(self):
        return None


class Sub(str):
    pass


class GivesSub:
    def __str__(self):
        return Sub("sub")


attempt(str, Wrong())
attempt(str, Repr())
attempt(str, WrongRepr())
attempt(repr, WrongRepr())
attempt(lambda: type(str(GivesSub())))
attempt(lambda: type(str(Sub("x"))))
attempt(Sub, 5)
