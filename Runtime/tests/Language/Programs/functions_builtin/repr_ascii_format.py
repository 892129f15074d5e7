def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(repr("é\n"), ascii("é\n\U0001f600"), ascii(["ü"]), repr(1.0), ascii({"é": "ß"}), format(5), format("a", ">3"))
attempt(repr)
attempt(ascii)
attempt(format)
attempt(format, 1, 2)
attempt(format, 1, "d", "x")


class R:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return self.value

    def __format__(self, spec):
        return self.value if spec == "x" else 5


attempt(repr, R("ok"))
attempt(repr, R(5))
attempt(ascii, R("é"))
attempt(ascii, R(None))
attempt(format, R("f"), "x")
attempt(format, R("f"), "y")
attempt(format, object(), "z")
attempt(lambda: f"{R('q'):y}")
a = []
a.append((a, {"k": a}))
print(a)
d = {}
d["self"] = [d]
print(d)
attempt(lambda: f"{1!r:>5}|{'x'!s:<3}|{'é'!a}")
attempt(lambda: f"{3.14159:.{2}f} {10:#{'x'}} {'a':{'>'}{5}}")
