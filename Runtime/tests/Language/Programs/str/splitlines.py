def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("", "\n", "a\nb\r\nc\rd", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\n\n", "a\n\rb", "x\x1fy"):
    print(text.splitlines(), text.splitlines(True))
attempt("a\nb".splitlines, keepends=1)
attempt("a\nb".splitlines, "")
attempt("a\nb".splitlines, True, False)
attempt("a\nb".splitlines, end=True)
print(sum(len(("a\n" * i + "b").splitlines()) for i in range(60)))
