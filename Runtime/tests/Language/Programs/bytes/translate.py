def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcd".translate(table), b"aabbcd".translate(table, b"b"), b"aabbcd".translate(None, b"a"), b"ab".translate(table, delete=b"a"))
attempt(b"a".translate, b"short")
attempt(b"a".translate, None)
attempt(b"a".translate, "x" * 256)
attempt(b"a".translate, None, "a")
attempt(b"a".translate, 5)
attempt(b"a".translate)
attempt(bytes.maketrans, b"ab", b"x")
attempt(bytes.maketrans, "a", "b")
attempt(bytes.maketrans, b"a")
attempt(bytearray(b"abc").translate, table)
attempt(b"a".translate, bytearray(range(256)))
