def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = b"hello world"
for name, args in [("find", ("l",)), ("find", (256,)), ("find", (-1,)), ("find", (111,)), ("find", (b"o", None, None)), ("find", (b"o", "x")), ("rfind", (b"o", -3)), ("index", (b"z",)), ("rindex", (122,)), ("count", ("o",)), ("count", (111,)),
                   ("count", (b"",)), ("replace", (b"l", "L")), ("replace", (b"l", b"L", 1)), ("replace", (b"l",)), ("split", ("o",)), ("split", (b"",)), ("split", (b"o", "1")), ("rsplit", (b"o", 1)), ("partition", (b"",)), ("partition", (" ",)),
                   ("rpartition", (b" ",)), ("startswith", ("h",)), ("startswith", ((b"h", "x"),)), ("startswith", (("x",),)), ("endswith", ([b"d"],)), ("endswith", ((b"d",),)), ("strip", ("h",)), ("strip", (None,)), ("lstrip", (b"eh",)), ("rstrip", (bytearray(b"d"),)),
                   ("join", ("ab",)), ("join", ([b"a", 1],)), ("join", ([b"a", bytearray(b"b"), memoryview(b"c")],)), ("join", (5,)), ("translate", (b"abc",)), ("translate", (None, b"l")), ("translate", (None,)), ("translate", (bytes(range(256)), b"o")),
                   ("center", (15, "*")), ("center", (15, b"**")), ("center", (15, b"*")), ("ljust", (15, bytearray(b"-"))), ("rjust", ("x",)), ("zfill", (15,)), ("expandtabs", ("x",)), ("removeprefix", ("he",)), ("removeprefix", (b"he",)), ("removesuffix", (b"ld",)),
                   ("decode", ("nope",)), ("decode", (1,)), ("decode", ("ascii", 3)), ("hex", ("::",)), ("hex", (":", 0)), ("hex", (b"-", 2)), ("hex", ("é",)), ("splitlines", ("x",)), ("__getitem__", ("x",)), ("__getitem__", (1.0,)), ("__getitem__", (99,)), ("__contains__", ("x",)),
                   ("__contains__", (300,)), ("__contains__", (104,)), ("__contains__", (b"wor",)), ("__mul__", ("x",)), ("__mul__", (-1,)), ("__mod__", (1,)), ("__add__", ("x",)), ("__add__", (5,)), ("__eq__", ("x",)), ("__lt__", ("x",)), ("__rmod__", (b"%d",)), ("__rmul__", (2,))]:
    print(name, args if not any(isinstance(a, list) for a in args) else "list", end=" ")
    attempt(getattr(b, name), *args)
attempt(bytes.maketrans, b"ab", b"c")
attempt(bytes.maketrans, "ab", b"cd")
print(bytes.maketrans(b"ab", b"cd")[96:100], b.__getnewargs__(), b.__bytes__() is b, b.__len__(), hash(b) == hash(memoryview(b)))
