import struct
for code in "xcbB?hHiIlLqQnNefdspP":
    for order in "@=<>!":
        try:
            print(order + code, struct.calcsize(order + code), struct.calcsize(order + "b" + code), end=" ")
        except struct.error as error:
            print(order + code, error, end=" ")
    print()
for fmt, values in [("<bhiq", (-1, -2, -3, -4)), (">bhiq", (-1, -2, -3, -4)), ("@bhiq", (1, 2, 3, 4)), ("<3h2xB", (1, 2, 3, 255)), ("<?3s5p", (True, b"ab", b"abcdefg")), ("<efd", (1.5, 2.25, -3.125)), (">efd", (float("inf"), float("-inf"), 0.1)), ("<c0s4s", (b"x", b"", b"yyyyyy")), ("=lL", (-5, 5)), ("b 2h", (1, 2, 3)), ("ib0i", (1, 2)), ("<2?", (0, "x")), ("<e", (65504.0,)), ("<e", (5.96e-8,)), ("<f", (3.4e38,)), ("<d", (5e-324,)), ("<B", (True,)), ("nN", (-1, 1))]:
    packed = struct.pack(fmt, *values)
    print(fmt, packed.hex(" "), struct.unpack(fmt, packed))


class I:
    def __index__(self):
        return 7


class F:
    def __float__(self):
        return 0.5


print(struct.pack("<iBf", I(), I(), F()), struct.pack(b"<h", 1), struct.unpack("<h", bytearray(b"\1\0")), struct.unpack("<h", memoryview(b"\1\0")), list(struct.iter_unpack("<bb", b"abcdef")))
total = 0
s = struct.Struct("<iH")
for i in range(60):
    a, b = s.unpack(s.pack(i * -1000, i))
    total += a + b
print(total)
