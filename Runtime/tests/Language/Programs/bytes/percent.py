def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: b"%s %b %a %r" % (b"x", bytearray(b"y"), "é", 1))
attempt(lambda: b"%d %5d %-5d| %05d %x %X %o %#x" % (1, 2, 3, 4, 255, 255, 8, 16))
attempt(lambda: b"%c%c%c" % (65, b"B", bytearray(b"C")))
attempt(lambda: b"%.2f %g %e" % (1.5, 2.5, 3.5))
attempt(lambda: b"%(k)s %%" % {b"k": b"v"})
attempt(lambda: b"%(k)s" % {"k": b"v"})
attempt(lambda: b"%s" % "str")
attempt(lambda: b"%s" % 5)
attempt(lambda: b"%c" % 256)
attempt(lambda: b"%c" % b"ab")
attempt(lambda: b"%c" % "a")
attempt(lambda: b"%d" % "a")
attempt(lambda: b"%s %s" % b"a")
attempt(lambda: b"a" % b"b")
attempt(lambda: b"%" % b"b")
attempt(lambda: b"%z" % 1)
attempt(lambda: b"%*d|%.*f" % (4, 1, 1, 2.55))
attempt(lambda: bytearray(b"%s") % b"x")
attempt(lambda: b"%5s|%-5s|%.2s" % (b"ab", b"ab", b"abc"))


class Has:
    def __bytes__(self):
        return b"has"


attempt(lambda: b"%s %b" % (Has(), memoryview(b"mv")))
