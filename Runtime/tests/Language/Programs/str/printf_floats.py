def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for value in (0.0, -0.0, 1.5, -2.25, 123456.789, 1e-7, 1e20, float("inf"), float("-inf"), float("nan")):
    print(*(spec % value for spec in ("%f", "%.2f", "%10.2f|", "%-10.2f|", "%+.1f", "% .1f", "%010.2f", "%.0f", "%#.0f", "%e", "%.2e", "%E", "%12.3e|", "%g", "%.3g", "%G", "%#g", "%#.3g", "%+g", "%F", "%5.f|")))
for spec in ("%f", "%.3e", "%g", "%d", "%s", "%r", "%a", "%5s|", "%-7.3s|"):
    print(spec, spec % 7, spec % True, spec % 2.5)
for spec, value in [("%f", "x"), ("%e", None), ("%g", 1j), ("%f", 10**400), ("%.2f", [])]:
    attempt(lambda: spec % value)
print("%.50f" % 0.1, "%.17g" % 0.1, "%.0e" % 15.0, "%.0e" % 25.0, "%.1f" % 0.25, "%.1f" % 0.35, "%.2f" % 2.675, "%.3f" % 1e-10)
print("%*d|%-*d|%.*f|%*.*f" % (5, 42, 5, 42, 2, 3.14159, 8, 1, 2.55), "%+*d" % (-6, 3) + "|")
attempt(lambda: "%*d" % ("x", 1))
attempt(lambda: "%.*f" % (1.5, 1))
attempt(lambda: "%*d" % (1,))
attempt(lambda: "%.*f" % (-1, 1.5))
attempt(lambda: "%99999999999d" % 1)
attempt(lambda: "%.99999999999f" % 1)
