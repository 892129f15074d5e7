def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.readlines(), b.read(), b.tell(), b.seek(0), b.read1(2), b.readinto(buf := bytearray(3)), buf, b.getvalue())
b.seek(0)
print(b.write(b"ONE"), b.write(bytearray(b"x")), b.write(memoryview(b"yz")), b.getvalue(), b.truncate(4), b.getvalue(), b.seek(-1, 2), b.read(), b.peek(1) if hasattr(b, "peek") else "no peek")
b.seek(8)
b.write(b"!")
print(b.getvalue(), list(io.BytesIO(b"a\nb")), b.readable(), b.closed)
attempt(b.write, "a")
attempt(b.write, 5)
attempt(b.seek, -1)
attempt(b.seek, 0, 9)
attempt(b.read, "x")
attempt(b.truncate, -5)
attempt(b.writelines, [b"a", "b"])
attempt(b.writelines, 5)
attempt(io.BytesIO, "a")
attempt(io.BytesIO, 5)
view = b.getbuffer()
view[0] = 90
attempt(b.write, b"x" * 100)
attempt(b.truncate, 0)
attempt(b.close)
view.release()
print(b.getvalue()[:3])
b.close()
attempt(b.read)
attempt(b.getvalue)
attempt(b.fileno)
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
w.write("é\n")
w.flush()
print(w.buffer.getvalue(), w.encoding, w.errors, w.seek(0), w.read())
r = io.BufferedReader(io.BytesIO(b"abcdef"))
print(r.peek(2)[:2], r.read(2), r.tell(), r.read())
