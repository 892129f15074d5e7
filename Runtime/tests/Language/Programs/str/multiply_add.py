def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -1, "" * 100, "é" * 2 + "a", "a" + "😀", True * "x")
attempt(lambda: "a" * 1.5)
attempt(lambda: "a" * "b")
attempt(lambda: "a" + 1)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + b"b")
attempt(lambda: "a" + None)
attempt(lambda: "a" - "b")
attempt(lambda: "a" * 10**30)
attempt(lambda: "ab" * (2**62))
attempt(lambda: "" * 10**30)
attempt("a".__add__, 1)
attempt("a".__mul__, "b")
attempt("a".__rmul__, 2)


class Index:
    def __index__(self):
        return 2


class Radd:
    def __radd__(self, other):
        return "radd " + other

    def __rmul__(self, other):
        return "rmul " + other


print("ab" * Index(), "a" + Radd(), "a" * Radd())
s = ""
for i in range(60):
    s += chr(97 + i % 26)
print(s)
