def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(int.from_bytes, b"")
attempt(int.from_bytes, b"\x01\x00")
attempt(int.from_bytes, b"\x01\x00", "little")
attempt(int.from_bytes, b"\xff\xff", "big", signed=True)
attempt(int.from_bytes, b"\x80", signed=True)
attempt(int.from_bytes, b"\x7f" + b"\xff" * 8, signed=True)
attempt(int.from_bytes, [1, 2, 3], "big")
attempt(int.from_bytes, range(4), byteorder="little")
attempt(int.from_bytes, bytearray(b"\x10"))
attempt(int.from_bytes, memoryview(b"ab"))
attempt(int.from_bytes, [256])
attempt(int.from_bytes, [-1])
attempt(int.from_bytes, ["a"])
attempt(int.from_bytes, "ab")
attempt(int.from_bytes, 5)
attempt(int.from_bytes, b"a", "up")
attempt(int.from_bytes)
attempt(bool.from_bytes, b"\x00\x02")
attempt(bool.from_bytes, b"\x00")


class Mine(int):
    def __new__(cls, value=0):
        print("new", cls.__name__, value)
        return super().__new__(cls, value + 1)


attempt(Mine.from_bytes, b"\x05")
print(type(Mine.from_bytes(b"\x06")).__name__)


class Source:
    def __bytes__(self):
        return b"\x01\x02"


attempt(int.from_bytes, Source())
