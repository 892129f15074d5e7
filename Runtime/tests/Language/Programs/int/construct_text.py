# int(text, base): prefixes, underscores, spaces, digits of other scripts.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("0", "-0", "+7", "  12\n", "1_000", "0b1", "٣٤", "\u00a05", "_1", "1__0", "1_", "", " ", "0x", "1 2", "1.0", "\x001"):
    attempt(int, text)
for text in ("0b101", "0O17", "0xFf", "-0x_1f", "010", "0", "00", "08", "12"):
    attempt(int, text, 0)
attempt(int, "z", 36)
attempt(int, "Z_z", 36)
attempt(int, "0x1f", 16)
attempt(int, "0b1", 16)
attempt(int, "9", 8)
attempt(int, "1", 1)
attempt(int, "1", 37)
attempt(int, "1", -1)
attempt(int, 5, 10)
attempt(int, "5", 10.0)
attempt(int, base=10)
attempt(int, b"12")
attempt(int, bytearray(b"-7f"), 16)
attempt(int, b"\xff")
