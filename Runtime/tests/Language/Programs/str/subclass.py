def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Text(str):
    def __new__(cls, *args, tag=None):
        self = super().__new__(cls, *args)
        self.tag = tag
        return self

    def upper(self):
        return "mine " + super().upper()


t = Text("abc", tag=1)
print(t, t.tag, t.upper(), str.upper(t), t + "d", type(t + "d").__name__, t * 2, t[0], type(t[:]).__name__, len(t))
print(f"{t}", f"{t:>5}", "%s" % t, "{}".format(t), t == "abc", hash(t) == hash("abc"), {"abc": 1}[t], t in ("abc",))
attempt(Text)
attempt(Text, 5)
attempt(Text, b"ab", "ascii")
attempt(Text, 5, "ascii")
attempt(lambda: setattr("abc", "tag", 1))
print(t.__dict__, t.__getnewargs__(), isinstance(t, str), type(str(t)).__name__)


class Shown(str):
    def __str__(self):
        return "shown"

    def __repr__(self):
        return "repred"

    def __format__(self, spec):
        return "formatted" + spec


s = Shown("x")
print(s, [s], f"{s} {s!r} {s!s} {s:q}", "%s %r" % (s, s), "".join([s]), s + "")
d = {Shown("k"): 1}
print(d, d["k"], getattr(5, Shown("real")))
