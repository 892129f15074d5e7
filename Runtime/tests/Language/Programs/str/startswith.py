def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "hello world"
for args in (("he",), ("lo", 3), ("lo", 3, 4), ("",), ("", 20), ("", 11), ("", 3, 2), (("x", "he"),), ((),), ("world", -5), ("he", None, 1)):
    print(args, s.startswith(*args), s.endswith(*args))
attempt(s.startswith, 1)
attempt(s.startswith, ["he"])
attempt(s.startswith, ("x", 1))
attempt(s.startswith, ("he", 1))
attempt(s.endswith, b"d")
attempt(s.endswith)
attempt(s.endswith, ("d",), "a")
attempt(s.endswith, "d", 0, 1, 2)
