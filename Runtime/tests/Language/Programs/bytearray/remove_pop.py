def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray(b"abcabc")
attempt(b.pop)
attempt(b.pop, 0)
attempt(b.pop, -2)
attempt(b.pop, 10)
attempt(b.pop, "a")
attempt(b.remove, 97)
attempt(b.remove, 97)
attempt(b.remove, 300)
attempt(b.remove, "a")
print(b)
attempt(b.insert, 0, 90)
attempt(b.insert, 100, 89)
attempt(b.insert, -1, 88)
attempt(b.insert, 0, 256)
attempt(b.insert, "0", 1)
print(b)
b.reverse()
print(b, b.copy(), b.copy() is b)
b.clear()
attempt(b.pop)
print(b)
