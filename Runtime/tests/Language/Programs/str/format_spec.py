def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for spec in ("", "s", "5", "<5", ">5", "^6", "*^6", ".1", "5.1s", "é>4", "05", "<05"):
    attempt(format, "ab", spec)
for spec in ("d", "=5", "+", " ", "#", ",", ".", "5.x", "{<5", "z", "_"):
    attempt(format, "ab", spec)
attempt(format, "a", None)
attempt("a".__format__, 5)
attempt(format, [], "5")
attempt(format, None, "")
attempt(format, None, "s")
attempt(format, object, "x")
attempt(format, "a", "99999999999999999999")
attempt(format, "a", ".99999999999999999999")
