def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for s in ("5", "-5", "+5", "--5", "", "-", "abc", "+é", "１"):
    print([s.zfill(0), s.zfill(1), s.zfill(4), s.zfill(-3)])
attempt("5".zfill)
attempt("5".zfill, "3")
attempt("5".zfill, 3.0)
attempt("5".zfill, width=3)
print(",".join(str(i - 30).zfill(4) for i in range(60)))
