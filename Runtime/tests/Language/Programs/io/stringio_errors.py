def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
s = io.StringIO("line one\nline two\r\nlast")
print(s.readline(), s.read(3), s.tell(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue())
for name, args in [("read", ("x",)), ("read", (1.5,)), ("read", (None,)), ("read", (-5,)), ("readline", ("x",)), ("readline", (3,)), ("readlines", (1,)), ("readlines", ("x",)), ("write", (5,)), ("write", (b"x",)), ("write", ()), ("writelines", (["a", 5],)), ("writelines", (5,)), ("seek", (-1,)), ("seek", (1, 1)), ("seek", (0, 1)), ("seek", (1, 2)), ("seek", (0, 2)), ("seek", (0, 9)), ("seek", ("x",)), ("truncate", (-1,)), ("truncate", ("x",)), ("truncate", (2,)), ("truncate", (None,)), ("tell", (1,)), ("fileno", ()), ("detach", ()), ("isatty", ()), ("readable", ()), ("writable", ()), ("seekable", ()), ("flush", ()), ("__next__", ()), ("getvalue", (1,))]:
    s = io.StringIO("abc\ndef")
    try:
        result = getattr(s, name)(*args)
        print(name, args, repr(result), s.tell(), repr(s.getvalue()))
    except Exception as error:
        print(name, args, type(error).__name__, error)
s = io.StringIO()
s.write("abc")
s.seek(10)
s.write("x")
print(repr(s.getvalue()), s.closed, s.line_buffering, s.encoding, s.errors, s.newlines)
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), s.readlines(), repr(s.getvalue()), s.newlines)
    s = io.StringIO(newline=newline)
    s.write("a\nb\r\nc\rd")
    print(repr(s.getvalue()))
attempt(io.StringIO, 5)
attempt(io.StringIO, b"x")
attempt(io.StringIO, "x", "q")
attempt(io.StringIO, "x", 5)
print(repr(io.StringIO(None).getvalue()))
s = io.StringIO("x")
s.close()
for name in ("read", "getvalue", "tell", "readline", "__iter__", "seekable", "close"):
    attempt(getattr(s, name))
attempt(s.write, "x")
print(s.closed)


class Sub(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


b = Sub()
print("hello", file=b)
b.writelines(["a", "b"])
b.attr = 1
print(repr(b.getvalue()), vars(b))
with io.StringIO("q") as f:
    print(f.read())
s = io.StringIO("abc")
s.read(1)
print(s.__getstate__())
