def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytes(range(9))
for args in ((), (":",), ("-", 2), ("-", -2), ("-", 0), ("-", 100), (b"_", 4)):
    attempt(b.hex, *args)
attempt(b.hex, "--")
attempt(b.hex, "é")
attempt(b.hex, 5)
attempt(b.hex, "")
attempt(b.hex, sep=" ", bytes_per_sep=3)
attempt(b"".hex, ":")
attempt(bytearray(b"xyz").hex, ":", 1)
attempt(memoryview(b"xyz").hex, ":", 2)
attempt(b.hex, ":", "1")
