def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import string
t = string.Template("$a ${b}c $$ $a_b ${a} $z")
print(t.safe_substitute(a=1, b=2), t.safe_substitute({"a": 1}, a=9, a_b=3, b="x", z="$q"), t.template, t.get_identifiers(), t.is_valid())
attempt(t.substitute, a=1)
attempt(t.substitute, {"a": 1, "b": 2, "a_b": 3, "z": 4})
attempt(t.substitute, {}, {})
attempt(string.Template("$").substitute)
attempt(string.Template("a\n  ${bad").substitute)
attempt(string.Template("$1").substitute)
attempt(string.Template("${a b}").substitute, a=1)
print(string.Template("$ $1 ${").safe_substitute(), string.Template("$").is_valid())


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%a_b %ab %% $x").safe_substitute(a_b=1), Percent("%{a_b}").substitute(a_b=5))


class Braces(string.Template):
    flags = 0
    braceidpattern = r"[0-9]+"


print(Braces("${5} $A $a ${a}").safe_substitute({"5": "five", "a": 1}))
f = string.Formatter()
print(f.format("{0} {name!r:>5} {1[x]}", 1, {"x": 2}, name="n"), f.vformat("{a}", (), {"a": 1}), list(f.parse("a{b!r:c}{{d}}{}")), f.get_field("0.real", (5,), {}), f.convert_field(5, "r"), f.format_field(3, "03"))
attempt(f.format, "{a}")
attempt(f.format, "{}")
attempt(f.format, "{0}{}", 1, 2)
attempt(f.format)
attempt(f.format, "{:{:{}}}", 1, 2, 3)
attempt(f.format, "{!z}", 1)
attempt(f.convert_field, 1, "q")


class Lenient(string.Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kw)

    def check_unused_args(self, used, args, kw):
        print("unused", sorted(set(kw) - used))


print(Lenient().format("{a} {b} {0}", 5, a=1, c=2), string.capwords("hello  big\tworld"), string.capwords("a-b-c", "-"))
print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
