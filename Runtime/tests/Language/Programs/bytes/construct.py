def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for args in ((), (3,), (0,), ([1, 2, 255],), (range(3),), (b"ab",), (bytearray(b"c"),), (memoryview(b"xyz")[::2],), ("é", "utf-8"), ("é", "ascii", "replace")):
    attempt(bytes, *args)
attempt(bytes, -1)
attempt(bytes, 10**30)
attempt(bytes, "a")
attempt(bytes, [256])
attempt(bytes, [-1])
attempt(bytes, ["a"])
attempt(bytes, 1.5)
attempt(bytes, None)
attempt(bytes, [1], "ascii")
attempt(bytes, 1, errors="x")
attempt(bytes, encoding="ascii")
attempt(bytes, source=b"q")
attempt(bytes, "a", "no-such")


class Has:
    def __bytes__(self):
        return b"has"


class Wrong:
    def __bytes__(self):
        return "no"


class Index:
    def __index__(self):
        return 4


class Both(str):
    def __bytes__(self):
        return b"both"


attempt(bytes, Has())
attempt(bytes, Wrong())
attempt(bytes, Index())
attempt(bytes, Both("x"))
attempt(bytes, [Index(), True])
