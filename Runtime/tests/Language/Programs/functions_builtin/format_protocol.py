def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class F:
    def __format__(self, spec):
        return f"<{spec}>"


class BadReturn:
    def __format__(self, spec):
        return 5


class NoFormat:
    __format__ = None


class StrSub(str):
    pass


class ReturnsSub:
    def __format__(self, spec):
        return StrSub("sub")


print(format(F()), format(F(), "abc"), f"{F():x{1}y}", "{:>10}".format(F()), f"{F()!r:.4}", f"{F()!s:>3.2}", f"{F():%H:%M}", f"{F():{'a'}{'b'}}")
attempt(format, BadReturn())
attempt(format, BadReturn(), "x")
attempt("{}".format, BadReturn())
attempt(lambda: f"{BadReturn()}")
attempt(format, NoFormat())
attempt(format, object(), "x")
attempt(format, F(), 5)
attempt(format, F(), StrSub("spec"))
print(type(format(ReturnsSub())).__name__, type(f"{ReturnsSub()}").__name__)


class Fallback:
    def __str__(self):
        return "fallback"


print(format(Fallback()), f"{Fallback()}", f"{Fallback()!s:>10}")
attempt(format, Fallback(), ">10")
attempt(object.__format__, Fallback(), "x")
attempt(object().__format__, 3)


class I(int):
    def __str__(self):
        return "I-str"

    def __repr__(self):
        return "I-repr"


class I2(int):
    def __format__(self, spec):
        return "I2:" + spec


print(f"{I(5)}", f"{I(5):}", f"{I(5):d}", f"{I(5)!r}", f"{I(5)!s}", format(I(5)), "{}".format(I(5)), "%d %s" % (I(5), I(5)), f"{I2(5):x}", f"{I2(5)}")


class Fl(float):
    def __str__(self):
        return "Fl-str"


class St(str):
    def __str__(self):
        return "St-str"


print(f"{Fl(1.5)}", f"{Fl(1.5):.2f}", format(St("x")), f"{St('x')}", f"{St('x'):>3}", f"{St('x')!s}", f"{True}", f"{True:}", f"{None}", f"{...}", f"{print.__name__:>8}")
order = []


class Logs:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        order.append((self.name, spec))
        return self.name


print(f"{Logs('a')}{Logs('b'):{Logs('c')}}", "{0:{1}}{1}".format(Logs("d"), Logs("e")), order)
