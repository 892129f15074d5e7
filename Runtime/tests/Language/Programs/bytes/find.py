def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = b"abcabcabc"
for sub in (b"abc", b"", b"ca", 98, bytearray(b"bc"), memoryview(b"c"), b"zz"):
    print(b.find(sub), b.rfind(sub), b.find(sub, 2), b.rfind(sub, 0, -2), b.count(sub), b.count(sub, 1, 5))
attempt(b.index, b"zz")
attempt(b.rindex, 0)
attempt(b.find, 256)
attempt(b.find, -1)
attempt(b.find, "a")
attempt(b.find, None)
attempt(b.find, 1.5)
attempt(b.count, "a")
attempt(b.find, b"a", None, 2)
attempt(b.__contains__, 97)
attempt(b.__contains__, 300)
attempt(lambda: "a" in b)
attempt(lambda: b"" in b)
attempt(lambda: 97 in b)
