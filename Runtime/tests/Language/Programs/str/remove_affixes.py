def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for s in ("TestHook", "", "Test", "TestTest", "éa"):
    print([s.removeprefix("Test"), s.removesuffix("Test"), s.removeprefix(""), s.removesuffix(""), s.removeprefix("é"), s.removesuffix("longer than it")])
attempt("a".removeprefix)
attempt("a".removeprefix, ("a",))
attempt("a".removesuffix, 1)
attempt("a".removesuffix, "a", "b")
attempt("a".removeprefix, prefix="a")
print(type(type("T", (str,), {})("a").removeprefix("z")).__name__)
