def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


m = memoryview(b"abcdef")
print(m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, len(m))
print(m[0], m[-1], m[1:3].tobytes(), m[::2].tolist(), m[::-1].tobytes(), bytes(m[4:1:-1]), m[::2].strides, m[::2].contiguous, m.obj)
attempt(lambda: m[6])
attempt(lambda: m["a"])
attempt(lambda: m[1.0])
attempt(m.__setitem__, 0, 1)
attempt(m.__delitem__, 0)
attempt(memoryview, "abc")
attempt(memoryview, 5)
attempt(memoryview)
print(memoryview(object=b"q").tolist())
attempt(lambda: type("M", (memoryview,), {}))
print(m == b"abcdef", m == memoryview(bytearray(b"abcdef")), m != b"x", m == "abcdef", m[::2] == b"ace")
attempt(lambda: m < b"b")
print(hash(m) == hash(b"abcdef"))
attempt(hash, memoryview(bytearray(b"a")))
print(97 in m, list(reversed(m[:2])), m.count(97), m.index(99))
attempt(m.index, 5)
