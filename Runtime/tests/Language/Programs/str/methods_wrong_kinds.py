def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "hello world"
for name, args in [("find", (1,)), ("find", (b"o",)), ("find", ("o", "x")), ("find", ("o", None, None)), ("find", ("o", 1.0)), ("index", ("z",)), ("rindex", ("z",)), ("rfind", ()), ("count", ()), ("count", (1,)), ("count", ("", 3, 5)), ("replace", ("l",)), ("replace", ("l", 1)), ("replace", ("l", "L", "x")),
                   ("replace", ("", "-", 3)), ("split", (1,)), ("split", ("",)), ("split", ("o", "1")), ("split", (None, 1)), ("rsplit", ("o", 1)), ("partition", ("",)), ("partition", (1,)), ("rpartition", ("zz",)), ("startswith", (1,)), ("startswith", (("h", 1),)), ("startswith", ((),)), ("startswith", (["h"],)),
                   ("endswith", ("d", "x")), ("endswith", (("d", "x"), -1)), ("strip", (1,)), ("strip", ("hd",)), ("lstrip", (b"h",)), ("rstrip", (None,)), ("join", (5,)), ("join", (["a", 1],)), ("join", ({"k": 1},)), ("translate", (5,)), ("translate", ({104: None, 101: "E", 108: 76},)), ("translate", ({104: -1},)),
                   ("translate", ({104: 1.5},)), ("translate", ({104: 0x110000},)), ("translate", ("abc",)), ("center", (15, "**")), ("center", (15, 1)), ("center", (15, "é")), ("ljust", ("x",)), ("rjust", (15.0,)), ("zfill", ("x",)), ("expandtabs", ("x",)), ("removeprefix", (1,)), ("removesuffix", ("world",)), ("encode", ("nope",)),
                   ("encode", (1,)), ("encode", ("ascii", 1)), ("splitlines", ("x",)), ("__getitem__", ("x",)), ("__getitem__", (1.0,)), ("__getitem__", (99,)), ("__contains__", (1,)), ("__mul__", ("x",)), ("__mul__", (-1,)), ("__mod__", (1,)), ("__add__", (1,)), ("__eq__", (b"x",)), ("__lt__", (1,)), ("__rmod__", ("%s",)), ("__rmod__", (1,)),
                   ("__rmul__", (2,)), ("__format__", (1,)), ("__format__", ("d",)), ("__format__", ("=20",)), ("__format__", (",",)), ("__format__", ("*^15.4",)), ("isidentifier", ()), ("casefold", (1,)), ("format_map", ()), ("format_map", (5,)), ("maketrans", ("ab", "c")), ("maketrans", ("ab", "cd", "e")), ("maketrans", ({"a": 1, "bb": 2},)), ("maketrans", ("ab",)), ("maketrans", ({1.5: 2},)), ("maketrans", ("a", 1))]:
    print(name, args, end=" ")
    attempt(getattr(s, name), *args)
attempt(lambda: s + b"x")
attempt(lambda: b"x" + s)
attempt(lambda: s * 10**20)
attempt(lambda: s < b"x")
attempt(lambda: b"x" in s)
attempt(lambda: s % (1, 2))
attempt(str, b"x", "ascii", "strict", 1)
attempt(str, 5, "ascii")
attempt(str, "x", "ascii")
attempt(str, b"\xff", "ascii")
attempt(str, b"\xff", errors="replace")
attempt(str, object="x")
attempt(str, bad=1)
