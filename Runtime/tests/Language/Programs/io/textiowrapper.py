def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io


def wrap(data, **kw):
    return io.TextIOWrapper(io.BytesIO(data), **kw)


for newline in (None, "", "\n", "\r", "\r\n"):
    print(repr(newline), wrap(b"a\nb\r\nc\rd", encoding="utf-8", newline=newline).readlines(), wrap(b"a\nb\r\nc\rd", encoding="utf-8", newline=newline).read().encode())
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, encoding="utf-8", newline=newline)
    t.write("x\ny\r\nz")
    t.flush()
    print(raw.getvalue())
t = wrap("é€😀x".encode(), encoding="utf-8")
print(t.read(2), t.read(1), t.read(), t.read(), t.encoding, t.errors, t.newlines, t.line_buffering, t.readable(), t.writable(), t.seekable(), t.name if hasattr(t, "name") else "no name")
print(wrap(b"\xff", encoding="utf-8", errors="replace").read(), wrap(b"\xff", encoding="latin-1").read(), wrap(b"\xff\xfea\0", encoding="utf-16").read(), wrap(b"a\xffb", encoding="ascii", errors="ignore").read(), wrap(b"a\xff", encoding="ascii", errors="surrogateescape").read().encode("ascii", "surrogateescape"), wrap(b"\xef\xbb\xbfx", encoding="utf-8-sig").read())
attempt(lambda: wrap(b"\xff", encoding="utf-8").read())
attempt(lambda: wrap(b"a\xff", encoding="ascii").readline())
attempt(wrap, b"", encoding="nope")
attempt(wrap, b"", encoding=5)
attempt(wrap, b"", encoding="utf-8", newline="q")
attempt(io.TextIOWrapper, 5)
attempt(io.TextIOWrapper)
raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="ascii", errors="xmlcharrefreplace", write_through=True)
print(t.write("aé€"), raw.getvalue(), t.tell())
t2, t = t, io.TextIOWrapper(raw, encoding="ascii")
attempt(t.write, "é")
attempt(t.write, 5)
attempt(t.write, b"x")
attempt(t.read)
t = wrap(b"line one\nline two\nthree", encoding="utf-8")
print(t.readline(), t.tell(), next(t), t.seek(0), t.readline(4), list(t))
attempt(next, t)
attempt(t.seek, -1)
attempt(t.seek, 1, 1)
attempt(t.seek, 0, 9)
attempt(t.read, "x")
print(t.seek(0, 2), t.read(), t.seek(5), t.read(3))
t = wrap(b"abc\ndef", encoding="utf-8")
position = t.readline() and t.tell()
print(position, t.read(), t.seek(position), t.read(), t.truncate(2), t.seek(0), t.read())
t.reconfigure(line_buffering=True)
print(t.line_buffering, t.buffer.getvalue(), t.detach().__class__.__name__)
attempt(t.read)
t = wrap(b"", encoding="utf-8")
t.close()
for name in ("read", "readline", "flush", "__iter__", "__enter__", "tell"):
    attempt(getattr(t, name))
attempt(t.write, "x")
print(t.closed, t.buffer.closed)
d = io.IncrementalNewlineDecoder(None, translate=True)
print(d.decode("a\r"), d.decode("\nb\r\r"), d.decode("", final=True).encode(), d.newlines, d.getstate())
d = io.IncrementalNewlineDecoder(None, False)
print([d.decode("x\r\n\ry\n")], d.newlines, d.reset(), d.newlines)
with wrap(b"ctx", encoding="utf-8") as f:
    print(f.read())
print(f.closed, io.text_encoding(None), io.text_encoding("x"), io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
