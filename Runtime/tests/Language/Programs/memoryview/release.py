def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray(b"abc")
m = memoryview(b)
inner = m[1:]
attempt(b.append, 1)
attempt(m.release)
attempt(lambda: m[0])
attempt(lambda: len(m))
attempt(lambda: m.tobytes())
attempt(lambda: m.format)
attempt(lambda: m == m)
attempt(lambda: m == b"abc")
print(inner.tobytes())
attempt(b.append, 1)
inner.release()
attempt(b.append, 100)
print(b)
with memoryview(b) as v:
    print(v.tolist())
attempt(v.tolist)
attempt(v.release)
attempt(v.__enter__)
print(repr(v)[:20])
