def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import string

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation, len(string.printable))
print(string.capwords("hello  wORLD"), string.capwords("a-b c", "-"))
t = string.Template("$who likes ${what}, $$5")
print(t.substitute(who="A", what="b"), t.substitute({"who": 1}, what=2), t.safe_substitute(who="x"), t.template, t.is_valid(), t.get_identifiers())
attempt(t.substitute)
attempt(string.Template("$").substitute)
attempt(string.Template("a $1 b").substitute, {})
attempt(string.Template("$").safe_substitute)
f = string.Formatter()
print(f.format("{0} {a!r:>5} {}".replace("{}", "{1}"), 1, 2, a="x"), f.vformat("{x}", (), {"x": 5}), list(f.parse("a{b!r:c}d{{")), list(f.parse("")))
attempt(f.format, "{0}")
attempt(f.format, "{}{0}", 1)
attempt(f.format)
attempt(lambda: list(f.parse("{")))


class Own(string.Formatter):
    def get_value(self, key, args, kwargs):
        return f"<{key}>"

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)


print(Own().format("{a} {0} {b!u} {c!r}"))
