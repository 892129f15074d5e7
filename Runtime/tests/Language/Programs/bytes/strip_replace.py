def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(b" \t\n\x0ba\x00 ".strip(), b"xxaxx".lstrip(b"x"), b"xyaxy".rstrip(b"yx"), b"a".strip(None), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"bc"))
print(b"aaa".replace(b"a", b"bb", 2), b"abc".replace(b"", b"-"), b"abc".replace(b"", b"-", 2), b"abc".replace(b"b", b""))
attempt(b"a".strip, "a")
attempt(b"a".strip, 97)
attempt(b"a".replace, "a", b"b")
attempt(b"a".replace, b"a", 1)
attempt(b"aa".replace, b"a", b"b", count=1)
attempt(b"aa".replace, b"a", b"b", -1)
attempt(b"a".removeprefix, "a")
attempt(b"abc".startswith, (b"x", b"ab"))
attempt(b"abc".startswith, "a")
attempt(b"abc".startswith, ("a",))
attempt(b"abc".startswith, [b"a"])
attempt(b"abc".endswith, b"bc", 2)
attempt(b"abc".endswith, b"", 5)
attempt(b"abc".endswith, 5)
attempt(bytearray(b" x ").strip)
attempt(bytearray(b"x").removeprefix, b"x")
