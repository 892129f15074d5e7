def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray(b"abcdef")
m = memoryview(b)
m[0] = 65
m[-1] = 70
m[1:3] = b"XY"
print(b)
attempt(m.__setitem__, 0, 256)
attempt(m.__setitem__, 0, "a")
attempt(m.__setitem__, 0, b"a")
attempt(m.__setitem__, slice(0, 2), b"abc")
attempt(m.__setitem__, slice(0, 2), 5)
attempt(m.__setitem__, 10, 1)
m[::2] = b"123"
print(b)
m[:] = m[::-1]
print(b)
m[1:4] = m[0:3]
print(b)
r = m.toreadonly()
attempt(r.__setitem__, 0, 1)
print(r.readonly, m.readonly)
for i in range(60):
    m[i % 6] = (m[(i + 1) % 6] + i) & 127
print(bytes(m).hex())
