def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = " \t\n\x1c\u2003xx yx\u3000\r "
print([s.strip(), s.lstrip(), s.rstrip()])
for chars in ("x", "yx", "", " x\t\n", "é", None):
    print(repr(chars), ["xyxaxyx".strip(chars), "xyxaxyx".lstrip(chars), "xyxaxyx".rstrip(chars)])
attempt("a".strip, 1)
attempt("a".strip, b"a")
attempt("a".lstrip, "a", "b")
attempt("a".rstrip, chars="a")
attempt("é😀é".strip, "é")
attempt("xxxx".strip, "x")
print(type(type("T", (str,), {})("a").strip()).__name__)
