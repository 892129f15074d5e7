def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(",".join, [])
attempt(",".join, ["a"])
attempt(",".join, ("a", "é", "😀"))
attempt("".join, (c for c in "abc"))
attempt("-".join, "abc")
attempt("-".join, {"k": 1, "l": 2})
attempt("-".join, ["a", 1])
attempt("-".join, ["a", b"b", "c"])
attempt("-".join, 5)
attempt("-".join)
attempt("-".join, [None])


class Text(str):
    def __str__(self):
        return "str called"


attempt("-".join, [Text("x"), Text("y")])
print(type("".join([Text("x")])).__name__, type(Text("").join(["x"])).__name__)


def broken():
    yield "a"
    raise KeyError("inside")


attempt("-".join, broken())
parts = []
for i in range(60):
    parts.append(str(i % 7).join("ab"))
print(",".join(parts))
