def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


values = (0.0, -0.0, 1.5, -1.5, 0.0001234, 123456789.125, 1e16, 1e-5, 1e300, float("inf"), float("-inf"), float("nan"))
specs = ("", "e", "E", ".3e", "f", "F", ".0f", ".2f", "#.0f", "g", "G", ".3g", "#.3g", ".10g", "n", "%", ".1%", ",", ",.2f", "_", "_.1f", "+", " ", "+.1f", " .1f", "z", "z.0f", "z.1f", "+z.1f", "10", "<10", "^10", "=10", "010", "010.2f", "+010.1f", "*=+12.1f", "015,.1f", ".3", ".0", "#", "#.2", "12.4", ".15", ".17", "_.4%", ",e", ".6,f", ".6_f", ",.6_f")
for value in values:
    line = []
    for spec in specs:
        try:
            line.append(format(value, spec))
        except ValueError as error:
            line.append(str(error))
    print("|".join(line))
for spec in ("d", "s", "x", "b", "c", "q", ".", "5.", ".f", ",n", "_n", "zz", "+ f", "1e", ".5.f", "#z.1f", "z#.1f", "=>10", "<=10", "0<10", "0=10", "00010", "é^9"):
    print(repr(spec), end=" ")
    attempt(format, 2.5, spec)
for value, spec in [(0.05, ".1f"), (0.15, ".1f"), (0.25, ".1f"), (2.5, ".0f"), (3.5, ".0f"), (9.995, ".2f"), (999999.5, "g"), (0.00001, "g"), (1e22, ""), (1e21, ".0f"), (-0.04, "z.1f"), (-0.05, "z.1f"), (-0.06, "z.1f"), (1.1, ".30f"), (5e-324, ".3e"), (5e-324, ""), (1.7976931348623157e308, ".3f")]:
    print(value, spec, format(value, spec))
