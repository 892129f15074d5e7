def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0, 7, -7, 255, 10**20, True):
    for spec in ("%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%+05d", "%.3d", "%8.3d|", "%-8.3d|", "%x", "%#x", "%X", "%#X", "%#08x", "%o", "%#o", "%i", "%u", "%.0d", "%#.5x", "% +d", "%-05d|"):
        print(spec % value, end=" ")
    print()
for value in (65, "A", "é", 0x1F600):
    for spec in ("%c", "%3c|", "%-3c|"):
        print(spec % value, end=" ")
    print()
for spec, value in [("%d", 1.9), ("%x", 1.9), ("%d", "x"), ("%x", "x"), ("%o", 1j), ("%c", "ab"), ("%c", ""), ("%c", 1.5), ("%c", -1), ("%c", 0x110000), ("%c", b"a"), ("%d", None), ("%i", []), ("%u", float("inf")), ("%d", float("nan"))]:
    attempt(lambda: spec % value)


class I:
    def __index__(self):
        return 77

    def __int__(self):
        return 88


class OnlyInt:
    def __int__(self):
        return 99


for spec in ("%d", "%x", "%c", "%o", "%f", "%s"):
    for value in (I(), OnlyInt()):
        try:
            print(spec, (spec % value).split(" object")[0])
        except TypeError as error:
            print(spec, error)
