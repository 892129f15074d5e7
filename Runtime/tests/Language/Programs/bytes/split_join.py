def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(b" a b  c ".split(), b"a,b,,c".split(b","), b"a,b,,c".split(b",", 1), b"a,b,,c".rsplit(b",", 1), b"".split(), b"".split(b","))
print(b"a\x0bb\x1cc\xa0d".split(), b"a\nb\r\nc\rd\x0be\x85f".splitlines(), b"a\n".splitlines(True))
attempt(b"a".split, b"")
attempt(b"a".split, ",")
attempt(b"a".split, 44)
attempt(b"a,b".split, sep=b",", maxsplit=0)
attempt(b",".join, [b"a", bytearray(b"b"), memoryview(b"c")])
attempt(b",".join, [b"a", "b"])
attempt(b",".join, [1])
attempt(b",".join, 5)
attempt(b",".join, b"ab")
attempt(b"".join, [])
attempt(b"a=b=c".partition, b"=")
attempt(b"a=b=c".rpartition, b"=")
attempt(b"abc".partition, b"")
attempt(b"abc".partition, "b")
attempt(bytearray(b"a=b").partition, b"=")
attempt(bytearray(b"a b").split)
attempt(bytearray(b",").join, [b"a", b"b"])
print([type(x).__name__ for x in bytearray(b"a").partition(b"z")])
