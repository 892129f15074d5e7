def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


m = memoryview(bytearray(b"abcdefgh"))
print(m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, len(m), m.obj)
s = m[::2]
print(s.shape, s.strides, s.contiguous, s.tobytes(), s.tolist(), s[::-1].tobytes(), s.nbytes, m[2:5].obj is m.obj)
for key in (0, -1, 8, -9, "x", 1.5, None, (0,), (0, 1), slice(1, 3), (slice(1, 3),)):
    attempt(lambda: m[key] if not isinstance(m[key], memoryview) else m[key].tobytes())
for key, value in ((0, 65), (0, 256), (0, "x"), (0, 1.5), (9, 1), (slice(0, 2), b"xy"), (slice(0, 2), b"xyz"), (slice(0, 2), "xy"), (slice(0, 2), memoryview(b"xy").cast("b")), ("x", 1), ((0,), 66), (..., b"12345678")):
    attempt(m.__setitem__, key, value)
print(m.tobytes())
attempt(m.__delitem__, 0)
attempt(memoryview(b"x").__setitem__, 0, 1)
attempt(memoryview, "x")
attempt(memoryview, 5)
attempt(memoryview)
print(memoryview(object=b"x")[0])
attempt(hash, m)
print(hash(memoryview(b"abc")) == hash(b"abc"), m == b"12345678", m == "x", m != bytearray(8), memoryview(b"a") == memoryview(b"a").cast("b"))
attempt(m.count, 50)
attempt(m.index, 99)
attempt(m.index, 53)
attempt(m.index, 53, 5)
attempt(m.hex, ":", 3)
attempt(m.cast, "z")
attempt(m.cast, "I", [3])
attempt(m.cast, 3)
attempt(m.cast, "ii")
attempt(lambda: m[::2].cast("h"))
attempt(lambda: m[1:].cast("I"))
attempt(lambda: m.cast("I").cast("H"))
print(m.cast("I").tolist(), m.cast("h").cast("B").tobytes(), m.cast("c")[0], m.cast("?").tolist()[:2], m.cast("@q")[0], m.toreadonly().readonly)
w = m.cast("d")
w[0] = 1.5
print(w.tolist(), m.tobytes().hex())
attempt(w.__setitem__, 0, "x")
attempt(m.cast("c").__setitem__, 0, 1)
attempt(m.cast("c").__setitem__, 0, b"xy")
with memoryview(b"q") as q:
    print(q[0])
for name in ("format", "nbytes", "shape", "obj"):
    attempt(getattr, q, name)
attempt(len, q)
attempt(q.__enter__)
attempt(q.tobytes)
print(q == q, repr(q)[:21], list(reversed(m))[:2], 54 in m, list(iter(m))[:2])
