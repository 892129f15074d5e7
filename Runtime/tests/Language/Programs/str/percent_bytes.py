def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for spec, value in [(b"%d", 5), (b"%5d|%-5d|%05d", (1, 2, 3)), (b"%x %X %#o", (255, 255, 8)), (b"%s", b"bytes"), (b"%b", bytearray(b"ba")), (b"%s", memoryview(b"mv")), (b"%a", "é"), (b"%r", b"x"), (b"%c%c", (65, b"B")), (b"%.2f %e %g", (1.5, 2.5, 3.5)), (b"%10s|%-10s|", (b"a", b"b")), (b"%.2s", b"abc"), (b"%%", ()), (b"%(k)s", {b"k": b"v"}), (b"%s", "str"), (b"%b", 5), (b"%d", "x"), (b"%c", 256), (b"%c", "a"), (b"%c", b"ab"), (b"%", ()), (b"%z", 1), (b"%d %d", 1), (b"%d", (1, 2)), (b"%(k)s", {"k": 1}), (b"%*d", (5, 3)), (b"%i %u", (1, 2)), (b"%s", None), (b"%f", "x"), (b"%+d % d", (1, 2)), (b"none", ()), (b"none", 5)]:
    print(spec, end=" ")
    attempt(lambda: spec % value)
    attempt(lambda: bytearray(spec) % value)


class B:
    def __bytes__(self):
        return b"from __bytes__"


class Bad:
    def __bytes__(self):
        return "str"


print(b"%s" % B(), b"%b|%.4b" % (B(), B()), bytes(B()), bytearray(b"%s") % b"x")
attempt(lambda: b"%s" % Bad())
attempt(bytes, Bad())
attempt(lambda: b"%s" % object.__new__(type("O", (), {})))
