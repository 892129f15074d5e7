def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for spec in ("", "f", ".0f", "#.0f", ".3f", "e", ".0e", "#.0e", "E", "g", ".3g", "#.3g", "G", "n", "%", ".1%", "+", " ", "010.2f", "<10", "^10.1f", "=+10.1f", ",", ",.2f", "_.1f", "z.0f", ".10", "020,.1f"):
    print(repr(spec), format(1234.5678, spec), format(-0.0, spec), format(1e20, spec), format(float("inf"), spec))
for spec in ("d", "x", "s", "c", "b", ".", ".-1f", ",n", "q", "#_,f"):
    attempt(format, 1.5, spec)
for spec in (",.6_f", "._f", ".3,f", ".,f", ".7_g"):
    attempt(format, 12345.678901234, spec)
attempt(format, float("nan"), "010")
attempt(format, float("-inf"), "010")
attempt(format, 0.0, "z.1f")
attempt(format, -0.01, "z.1f")
attempt(format, 1.5, ".400f" if False else ".20f")
