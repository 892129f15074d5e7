def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = b"hello"
print(b[0], b[-1], b[1:3], b[::-1], b[::2], b[10:], b[True], list(b), b[:] is b)
attempt(lambda: b[5])
attempt(lambda: b[-6])
attempt(lambda: b[1.0])
attempt(lambda: b["a"])
attempt(lambda: b[10**30])
attempt(lambda: b[::0])


def assign():
    b[0] = 1


attempt(assign)
print(b + b"!", b * 2, 2 * b, b * 0, b * -1, b + bytearray(b"x"), type(b + bytearray()).__name__)
attempt(lambda: b + "a")
attempt(lambda: b + 1)
attempt(lambda: b * 1.5)
attempt(lambda: b * b)
attempt(lambda: b"a" * 10**30)
print(b < b"hellp", b == bytearray(b"hello"), b == "hello", b == memoryview(b"hello"), b"" < b"\x00")
attempt(lambda: b < "a")
attempt(lambda: b < 1)
total = 0
for i in range(60):
    total += b[i % 5] ^ i
print(total)
