def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


values = (0, 5, -5, 1234567, -1234567, 2**70, True)
specs = ("", "d", "n", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "c", "e", ".2e", "f", ".1f", "g", "%", ".0%", ",", "_", ",d", "_x", "_b", "#_x", "+", " ", "-", "+,", "8", "<12", ">12", "^12", "*^12", "=12", "=+12", "012", "012,", "020_b", "#012x", "+#x", "x<#10o", "0>+8d", "=8", " =8", "z=8", "08.1f", "013,.2f", "<012d", "^012d")
for value in values:
    line = []
    for spec in specs:
        try:
            line.append(format(value, spec))
        except (ValueError, OverflowError) as error:
            line.append(f"{error}")
    print("|".join(line))
for spec in (".3", ".3d", "s", "q", "5.d", ",,", "_,", ",_", ",n", "_n", ",b", ",x", "_c", ",c", "+c", "#c", "z", "zd", "!r", "1.5.2d", "d5", "é", "99999999999999999999", ".99999999999999999999f", "=s", "<>5", "{", "5d ", "..2f", ",.", "#,d", "_e", "=^5"):
    print(repr(spec), end=" ")
    attempt(format, 42, spec)
attempt(format, 0x110000, "c")
attempt(format, -1, "c")
attempt(format, 10**400, "f")
attempt(format, 10**400, "e")
attempt(format, 5)
attempt(format, 5, 6)
attempt(format, 5, b"d")
attempt(format)
attempt(format, 1, "d", 2)
print(format(65, "c"), format(65, "5c") + "|", format(65, "<5c") + "|", format(0x1F600, "^4c") + "|", f"{True:d} {True:5} {True!s:>6} {False:x}")
