def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray(b"abc")
b[0] = 65
b[-1] = 0x43
print(b)
for value in (256, -1, "a", b"a", 1.5, None):
    attempt(b.__setitem__, 0, value)
attempt(b.__setitem__, 3, 1)
attempt(b.__setitem__, "a", 1)
attempt(b.__delitem__, 5)
b[1:2] = b"xyz"
print(b)
b[::2] = b"123"
print(b)
attempt(b.__setitem__, slice(None, None, 2), b"1")
b[1:1] = [1, 2]
print(b)
b[5:] = bytearray()
print(b)
b[2:0] = b"Q"
print(b)
attempt(b.__setitem__, slice(0, 1), "str")
attempt(b.__setitem__, slice(0, 1), 3)
attempt(b.__setitem__, slice(0, 1), [300])
del b[::2]
print(b)
del b[:]
print(b, len(b), not b)
b[:] = range(5)
b[:] = b
b[2:2] = b
print(b)
