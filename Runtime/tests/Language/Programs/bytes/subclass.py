def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Data(bytes):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.note = len(self)
        return self

    def __getitem__(self, index):
        return ("item", super().__getitem__(index))


d = Data(b"abc")
print(d, d.note, d[0], d[1:], list(d), d + b"x", type(d + b"x").__name__, d == b"abc", hash(d) == hash(b"abc"), {b"abc": 1}[d])
print(type(d.upper()).__name__, type(bytes(d)).__name__, d.__getnewargs__(), d.__bytes__(), type(d.__bytes__()).__name__)
attempt(Data, 2)
attempt(Data, "a", "ascii")
attempt(Data, "a")
attempt(Data.fromhex, "41")
attempt(lambda: setattr(b"a", "x", 1))
attempt(bytes.__new__, Data, b"q")
attempt(bytes.__new__, str)
it = iter(b"abc")
print(next(it), it.__length_hint__(), list(it), type(it).__name__)
a, *rest = b"xyz"
print(a, rest, max(b"abc"), sum(b"abc"), sorted(b"cab"), 98 in b"abc", list(reversed(b"ab")))
