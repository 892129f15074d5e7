def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import array
for code in "bBhHiIlLqQfd":
    a = array.array(code, [1, 2, 3])
    m = memoryview(a)
    m[1] = 7
    print(code, m.format, m.itemsize, m.nbytes, m.tolist(), m[0], m[-1], m[::2].tolist(), a[1], m == a, m[1:] == array.array(code, [7, 3]), m.cast("B")[0] in (0, 1, 63), m.readonly, m.shape, len(m.tobytes()))
    for value in ("x", 2**70, -1, 1.5, None):
        try:
            m[0] = value
            print(value, m[0], end="; ")
        except Exception as error:
            print(value, type(error).__name__, error, end="; ")
    print()
m = memoryview(bytearray(b"\x01\x02\x03\x04\x05\x06\x07\x08"))
for fmt in ("b", "B", "c", "h", "H", "i", "I", "l", "L", "q", "Q", "f", "d", "?", "n", "N", "P", "@h", "e", "s", "<h", "x", "", "hh"):
    print(fmt, end=" ")
    attempt(lambda: m.cast(fmt).tolist())
a = memoryview(b"abcdef")
print(a == b"abcdef", a[1:3] == b"bc", a[::-1] == b"fedcba", a == memoryview(bytearray(b"abcdef")), a.cast("c") == a, a.cast("c").tolist()[:2], a != b"x", a == array.array("B", b"abcdef"), bytes(a[::2]), bytearray(a[1:]), a.hex("-", 2), a.tobytes("A"), list(a), a.count(97), a.index(99), 97 in a, b"a" in a, "%s" % a.tobytes(), a.toreadonly() == a, sorted(a)[0], max(a), hash(a) == hash(b"abcdef"), hash(a[1:3]) == hash(b"bc"))
attempt(hash, memoryview(bytearray(b"x")))
attempt(hash, memoryview(b"abcd").cast("I"))
b = bytearray(b"0123456789")
v = memoryview(b)
v[2:5] = b"abc"
v[5:8] = v[0:3]
v[::5] = b"--"
print(b, v[3:7].tobytes(), v[8:2:-2].tobytes(), v[20:].tobytes(), len(v[5:5]))
with memoryview(b) as w:
    attempt(b.append, 1)
    part = w[1:3]
attempt(w.tolist)
attempt(lambda: part[0])
part.release()
v.release()
print(b, v.release(), b.decode())
total = 0
view = memoryview(bytes(range(200)))
for i in range(0, 200, 3):
    total += view[i] + len(view[i:i + 5]) + view[i:].nbytes
print(total)
