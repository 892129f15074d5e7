def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for spec, value in [("%", ()), ("%d", ()), ("%d %d", 1), ("%d %d", (1,)), ("%d", (1, 2)), ("%q", 1), ("%(a", {}), ("%(a)", {"a": 1}), ("%(a)d", 1), ("%(a)d", {}), ("%(a)d", {"a": "x"}), ("%(a)s %s", {"a": 1}), ("%%", ()), ("%%", 5), ("%%", {}), ("%5%|", ()), ("%s", ()), ("%s", ((),)), ("%s %s", "ab"), ("%s", {"a": 1}), ("%s", [1, 2]),
                    ("none", 1), ("none", {}), ("none", []), ("none", (1,)), ("%l", 1), ("%ld", 5), ("%hd", 5), ("%Ld", 5), ("%lld", 5), ("%.d", 5), ("%.", 5), ("%-", 5), ("%#", 5), ("%(a)(b)s", {"a": 1}), ("%(a(b)c)s", {"a(b)c": 9}), ("%()s", {"": 4}), ("%é", 1), ("%\n", 1), ("abc%", 1), ("%s%", 1), ("%z", 1), ("%(1)s", {1: 2, "1": 3}), ("% s|", 3), ("%+s", 3), ("%0s|", "x"), ("%05s|", "x"), ("%-05s|", "x")]:
    print(ascii(spec), value, end=" -> ")
    attempt(lambda: spec % value)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Broken:
    def __str__(self):
        raise LookupError("no str")

    def __repr__(self):
        return 5


print("%(x)s %(y)-6s| %(x).2r" % Missing(x="abc"))
attempt(lambda: "%s" % Broken())
attempt(lambda: "%r" % Broken())
attempt(lambda: "%a" % Broken())
attempt(lambda: "%s %s" % (1, Broken()))
print("%r %a %s" % ("é\n", "é\n", "é"), "%5.1s|%-5.1a|%.3r" % ("abc", "é", "abcdef"))


class S(str):
    def __str__(self):
        return "from __str__"

    def __mod__(self, other):
        return ("mod", other)


print("%s" % S("x"), "%r" % S("x"), S("%s") % 3, type("%s" % S("x")).__name__)
