def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for spec in ("", "d", "5", "<5", "^7", "+", " ", "05", "=+6", "*^9", "b", "o", "x", "X", "#x", "#X", "#b", "#010b", "_", ",", "_b", "_x", "c", "n", "e", ".2f", "g", "%", "010,", "08_d"):
    print(repr(spec), format(-1234 if spec != "c" else 0x41, spec), end=" | ")
    attempt(format, 2**64, spec)
for spec in (".3", ".3d", ",b", "_c", "s", "+c", "#c", "q", "zd", "5.", ",_", "__", "=s"):
    attempt(format, 65, spec)
attempt(format, -1, "c")
attempt(format, 0x110000, "c")
attempt(format, True, "d")
attempt(format, True)
attempt(format, True, "5")
attempt(format, 5, 5)
attempt((5).__format__, "03")
