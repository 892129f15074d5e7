def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray(b"abc")
attempt(b.resize, 5)
print(b)
attempt(b.resize, 2)
print(b)
attempt(b.resize, 0)
print(b)
attempt(b.resize, -1)
attempt(b.resize, "3")
attempt(b.resize, 1.5)
attempt(b.resize)
b.extend(b"xyz")
view = memoryview(b)
attempt(b.resize, 1)
attempt(b.append, 1)
attempt(b.clear)
attempt(b.__setitem__, slice(0, 1), b"long")
attempt(b.__delitem__, 0)
attempt(b.__iadd__, b"q")
view[0] = 33
print(b)
b[0] = 34
print(bytes(view))
view.release()
attempt(b.append, 1)
print(b)
