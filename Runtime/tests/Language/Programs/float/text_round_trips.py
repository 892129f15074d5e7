def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math
import struct
values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 2 / 3, 1e16, 1e17, 123456789.123456789, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 0.1 + 0.2, 1e-5, 1e-4, 123e-7, math.pi, 4.35, 2.675, 1e15, 999999999999999.9, 0.30000000000000004]
for v in values:
    print(repr(v), str(-v), float(repr(v)) == v, float.fromhex(v.hex()) == v, v.hex(), "%.17g" % v, "%r" % v, f"{v:.3g}", f"{v:e}", f"{v:.0f}" if v < 1e25 else "-", v.as_integer_ratio()[1].bit_length(), v.is_integer(), struct.pack(">d", v).hex(), struct.unpack("f", struct.pack("f", v))[0] if v < 3e38 else "big", math.frexp(v), math.modf(v)[0], hash(v), round(v, 3), round(v) if v < 1e25 else "-", int(v) if v < 1e25 else "-", sep="|")
for text in ("1", " 1.5 ", "1_0.0_1", "1e5", "1E-5", ".5", "5.", "+1", "-0", "inf", "-Infinity", "NaN", "nan", "1e400", "-1e400", "1e-400", "0x10", "1__0", "_1", "1_", "", " ", ".", "e5", "1e", "1e+", "1.5.2", "1,5", "infin", "1 2", "1\n", "\t1", "1\0", "١٫٥", "１.５", "1e1_0", "0b1", "--1"):
    print(ascii(text), end=" ")
    attempt(float, text)
for data in (b"1.5", bytearray(b"2"), memoryview(b"3"), b"x", b"\xff", None, [], "1j", 1j):
    attempt(float, data)
for text in ("0x1p3", "0x.8", "-0x1.8p-1", "inf", "nan", "1", "0xg", "", "0x1p1024", "0x1p-1080", "0x1.fffffffffffff8p0", " 0x1 ", "0x", "1p3", "0x1p+3", "0x1P3"):
    print(text, end=" ")
    attempt(float.fromhex, text)
x = 0.0
for i in range(100):
    x += 0.1 * i
print(x, sum(0.1 * i for i in range(100)), math.fsum(0.1 * i for i in range(100)))
