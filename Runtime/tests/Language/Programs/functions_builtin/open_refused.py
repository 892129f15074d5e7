def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(open)
attempt(open, "x", "q")
attempt(open, "x", "rw")
attempt(open, "x", "rb", encoding="utf-8")
attempt(open, "x", "rb", errors="strict")
attempt(open, "x", "rb", newline="\n")
attempt(open, "x", "U")
attempt(open, "x", "")
attempt(open, "x", "rbt")
attempt(open, "x", "r++")
attempt(open, "x", 5)
attempt(open, 1.5)
attempt(open, None)
attempt(open, [])
attempt(open, "a\0b")
attempt(open, "x", bad=1)
attempt(open, "x", closefd=False)
