def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from array import array

a = array("H", [1, 2, 515])
print(a.tobytes(), array("H", b"\1\0\2\0"), bytes(a), a.buffer_info()[1])
a.frombytes(b"\5\0")
print(a)
attempt(a.frombytes, b"abc")
attempt(a.frombytes, "ab")
a.byteswap()
print(a)
a.fromlist([7, 8])
attempt(a.fromlist, [1, "x"])
attempt(a.fromlist, (1,))
print(a)
a[1:3] = array("H", [9])
print(a)
a[::2] = array("H", [0] * len(a[::2]))
print(a)
attempt(a.__setitem__, slice(0, 1), [1])
attempt(a.__setitem__, slice(0, 1), array("B", [1]))
attempt(a.__setitem__, slice(None, None, 2), array("H", [1]))
del a[0], a[1:]
print(a)
m = memoryview(array("d", [1.5, 2.5]))
print(m.format, m[1], m.nbytes, m.tolist())
b = array("b", [1])
v = memoryview(b)
attempt(b.append, 2)
v.release()
b.append(2)
print(b, b.__copy__(), list(iter(b)), array("f", [0.1])[0], array("q", [2**62]), array("w", "aé😀"), array("w", "ab").tounicode())
c = array("i", range(60))
total = 0
for i in range(60):
    c[i] += c[i - 1] % 7
    total += c[i]
print(total, c[-3:])
seen = []
for x in b:
    seen.append(x)
    if len(b) < 5:
        b.append(x + 1)
print(seen)
