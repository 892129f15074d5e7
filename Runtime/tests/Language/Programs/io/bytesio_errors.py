def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
for name, args in [("read", ("x",)), ("read", (None,)), ("read", (2,)), ("read1", ()), ("read1", (3,)), ("readinto", (bytearray(3),)), ("readinto", (b"abc",)), ("readinto", ("x",)), ("readinto", (5,)), ("readinto1", (bytearray(2),)), ("readline", ("x",)), ("readline", (2,)), ("readlines", ()), ("readlines", (1,)), ("write", ("x",)), ("write", (5,)), ("write", (bytearray(b"XY"),)), ("write", (memoryview(b"Q"),)), ("writelines", ([b"a", "b"],)), ("writelines", ([b"a", b"b"],)), ("seek", (-1,)), ("seek", (-1, 2)), ("seek", (-99, 2)), ("seek", (2, 1)), ("seek", (0, 5)), ("seek", ("x",)), ("truncate", (-1,)), ("truncate", (2,)), ("tell", ()),
                   ("fileno", ()), ("detach", ()), ("isatty", ()), ("readable", ()), ("seekable", ()), ("flush", ()), ("__next__", ()), ("getvalue", ()), ("peek", (1,))]:
    b = io.BytesIO(b"abc\ndef\n")
    try:
        print(name, getattr(b, name)(*args), b.tell(), b.getvalue())
    except Exception as error:
        print(name, type(error).__name__, error)
b = io.BytesIO()
b.write(b"abc")
b.seek(6)
b.write(b"x")
with b.getbuffer() as view:
    print(b.getvalue(), view[0], view.nbytes)
view = b.getbuffer()
attempt(b.write, b"more bytes")
attempt(b.truncate, 1)
attempt(b.close)
view[0] = 90
view.release()
print(b.getvalue())
attempt(io.BytesIO, "x")
attempt(io.BytesIO, 5)
print(io.BytesIO(None).getvalue(), io.BytesIO(initial_bytes=b"q").read())
buffer = bytearray(5)
print(io.BytesIO(b"ab").readinto(buffer), buffer, io.BytesIO(b"").readinto(buffer), list(io.BytesIO(b"a\nb\r\nc")), io.BytesIO(b"abc").read(-1))
b.close()
for name in ("read", "getvalue", "tell", "getbuffer"):
    attempt(getattr(b, name))
attempt(b.write, b"")
r = io.BufferedReader(io.BytesIO(b"0123456789"), 4)
print(r.peek(2)[:2], r.read(3), r.tell(), r.seek(1), r.read(), r.read(1), r.readable(), r.writable(), r.raw.__class__.__name__)
attempt(r.write, b"x")
attempt(r.read, "x")
attempt(r.seek, -1)
w = io.BufferedWriter(raw := io.BytesIO(), 4)
print(w.write(b"ab"), w.write(b"cdefgh"), w.flush(), raw.getvalue())
attempt(w.read)
attempt(w.write, "x")
rw = io.BufferedRandom(io.BytesIO(b"hello"))
print(rw.read(2), rw.write(b"XX"), rw.seek(0), rw.read())
pair = io.BufferedRWPair(io.BytesIO(b"in"), out := io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.flush(), out.getvalue())
print(rw.detach().getvalue())
