def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for width in (0, 3, 4, 7, 8, -5, True):
    print([f("abc", width, "*") for f in (str.center, str.ljust, str.rjust)], "ab".center(width, "-"))
attempt("a".center, 5)
attempt("a".center, 4, "é")
attempt("a".ljust, 4, "😀")
attempt("a".center, 5, "xy")
attempt("a".center, 5, "")
attempt("a".rjust, 5, 1)
attempt("a".ljust, "5")
attempt("a".ljust, 5.0)
attempt("a".ljust, 10**30)
attempt("a".center)
T = type("T", (str,), {})
print(type(T("a").center(0)).__name__, type(T("a").zfill(0)).__name__)
