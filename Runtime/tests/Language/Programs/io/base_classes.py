def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
import abc


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, target):
        n = min(len(target), 3, len(self.data) - self.at)
        target[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


r = Raw(b"abcdefgh\nij")
print(r.read(2), r.read(5), r.readall(), r.read(1), r.readline(), r.seekable(), r.isatty(), r.closed)
print(io.BufferedReader(Raw(b"line1\nline2\n")).readlines(), io.BufferedReader(Raw(b"abcdefgh"), 4).read(6), list(io.TextIOWrapper(io.BufferedReader(Raw(b"x\ny\n")), encoding="utf-8")))
w = io.BufferedWriter(raw := Raw(b""), 4)
w.write(b"ab")
w.write(b"cdef")
w.flush()
print(raw.written)
for name, args in (("seek", (0,)), ("tell", ()), ("truncate", ()), ("fileno", ())):
    attempt(getattr(r, name), *args)
r.writelines([b"x", b"y"])
print(r.written)
with r as same:
    print(same is r)
print(r.closed)
attempt(r.readline)
attempt(r.__enter__)
attempt(r.isatty)
base = io.IOBase()
print(base.readable(), base.writable(), base.seekable(), base.closed, base.isatty())
for name, args in (("seek", (0,)), ("tell", ()), ("truncate", ()), ("fileno", ()), ("readline", ())):
    attempt(getattr(base, name), *args)
base.close()
attempt(base.flush)
attempt(io.TextIOBase().read)
attempt(io.TextIOBase().write, "x")
attempt(io.TextIOBase().readline)
attempt(io.TextIOBase().detach)
attempt(io.BufferedIOBase().read)
attempt(io.BufferedIOBase().detach)
print(io.TextIOBase().encoding, io.TextIOBase().newlines, io.TextIOBase().errors)
print(isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), issubclass(io.TextIOWrapper, io.IOBase), [c.__name__ for c in io.BytesIO.__mro__], [c.__name__ for c in io.StringIO.__mro__], io.UnsupportedOperation.__mro__[1:3])


class Closes(io.IOBase):
    def close(self):
        print("closing", self.closed)
        super().close()


with Closes() as c:
    pass
c.close()


class Lines(io.IOBase):
    def __init__(self):
        self.left = [b"one\n", b"two\n"]

    def readline(self, size=-1):
        return self.left.pop(0) if self.left else b""


print(list(Lines()), Lines().readlines(), Lines().readlines(2))
