def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import struct

print(struct.pack("<f", 1.5), struct.pack(">d", -0.1), struct.pack("<e", 0.333), struct.unpack("<f", struct.pack("<f", 0.1)), struct.unpack(">e", b"\x7c\x00"), struct.pack("<d", float("nan")))
attempt(struct.pack, "<f", 1e40)
attempt(struct.pack, "<e", 1e5)
attempt(struct.pack, "<d", "a")
print(struct.pack("<f", 1), struct.pack("3s", b"abcd"), struct.pack("5s", b"ab"), struct.pack("0s", b"x"), struct.pack("s", b"xy"), struct.pack("4p", b"abcdef"), struct.pack("c", b"z"), struct.pack("2x"), struct.unpack("4p", b"\x02abc"))
attempt(struct.pack, "c", b"ab")
attempt(struct.pack, "c", "a")
attempt(struct.pack, "s", "a")
attempt(struct.pack, "3s", 5)
attempt(struct.pack, "p", None)
print(struct.unpack("<2s3s", b"abcde"), struct.unpack("<ccx", b"abz"), struct.pack("<3sxB", bytearray(b"abc"), 9))
