def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0.0, -0.0, 1.0, -1.5, 0.1, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan")):
    print(value.hex())
for text in ("0x1p3", "0x.8", "1", "-0X1.8P-1", "  0x1.fp+4 ", "inf", "-nan", "0x1p1024", "0x1p-1080", "0x1.fffffffffffff8p0", "0x1.00000000000008p0", "", "0x", "0x1p", "g", "1 2", "0x1.8.1"):
    attempt(float.fromhex, text)
attempt(float.fromhex, 5)
attempt(float.fromhex, b"0x1")


class Sub(float):
    def __new__(cls, value):
        print("new", value)
        return super().__new__(cls, value)


attempt(Sub.fromhex, "0x1p1")
print(type(Sub.fromhex("0x1p1")).__name__)
