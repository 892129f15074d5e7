def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for args in ((), (3,), ([1, 2],), (b"ab",), ("é", "utf-8"), (range(3),)):
    attempt(bytearray, *args)
attempt(bytearray, "a")
attempt(bytearray, -1)
attempt(bytearray, [256])
attempt(bytearray, 1.5)
attempt(bytearray, None)
attempt(bytearray, source=b"x")
b = bytearray(b"abc")
print(b == b"abc", b"abc" == b, b < b"abd", b > b"abb", b != "abc", b == bytearray(b"abc"), b in [b"abc"])
attempt(hash, b)
attempt(lambda: b < "a")
attempt(lambda: b + "a")
print(b + b"d", type(b + b"d").__name__, type(b"d" + b).__name__, b * 2, type(b[1:]).__name__, b[0], list(reversed(b)))
b.__init__(b"new")
print(b)
b.__init__()
print(b)
attempt(b.__init__, "x")
Sub = type("Sub", (bytearray,), {})
s = Sub(b"q")
s.x = 1
print(s, s.x, type(s.copy()).__name__, type(s + b"").__name__, type(s.upper()).__name__, s.__reduce__()[0].__name__)
