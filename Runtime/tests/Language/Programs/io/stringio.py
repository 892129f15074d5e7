def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io

s = io.StringIO("one\ntwo\nthree")
print(s.read(2), s.readline(), s.readlines(), s.read(), s.tell(), s.seek(0), s.readline(2), list(s), s.getvalue())
s.seek(0)
print(s.write("ONE"), s.getvalue(), s.truncate(5), s.getvalue(), s.seek(0, 2), s.tell(), s.readable(), s.writable(), s.seekable(), s.closed, s.isatty(), s.newlines, s.line_buffering)
s.seek(10)
s.write("x")
print(repr(s.getvalue()))
attempt(s.write, b"a")
attempt(s.write, 5)
attempt(s.seek, -1)
attempt(s.seek, 1, 1)
attempt(s.seek, 0, 5)
attempt(s.truncate, -1)
attempt(s.read, "x")
attempt(s.fileno)
attempt(s.detach)
attempt(s.writelines, ["a", "b"])
attempt(s.writelines, "cd")
attempt(s.writelines, [1])
attempt(io.StringIO, 5)
attempt(io.StringIO, b"a")
attempt(io.StringIO, newline="x")
s.close()
attempt(s.close)
for newline in (None, "", "\n", "\r\n"):
    t = io.StringIO("a\r\nb\nc\rd", newline=newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()))
with io.StringIO() as w:
    for i in range(60):
        w.write(str(i % 10))
    print(w.getvalue()[-10:], w.tell())
