def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for n in (0, 65, 127, 255, 0xD800, 0xFFFF, 0x10000, 0x10FFFF, True):
    print(ascii(chr(n)), ord(chr(n)))
attempt(chr, -1)
attempt(chr, 0x110000)
attempt(chr, 10**30)
attempt(chr, "a")
attempt(chr, 1.0)
attempt(chr)
attempt(ord, "")
attempt(ord, "ab")
attempt(ord, b"a")
attempt(ord, bytearray(b"b"))
attempt(ord, b"ab")
attempt(ord, 5)
attempt(ord, None)
print(sum(ord(chr(i * 37)) for i in range(60)))
