def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


b = bytearray()
attempt(b.append, 65)
attempt(b.append, 256)
attempt(b.append, "a")
attempt(b.append, b"a")
attempt(b.extend, b"bc")
attempt(b.extend, [68, 69])
attempt(b.extend, "fg")
attempt(b.extend, [1, 300])
attempt(b.extend, 5)
attempt(b.extend, (i for i in range(70, 73)))
attempt(b.extend, b)
print(b)
b += b"!"
print(b)
try:
    b += "x"
except TypeError as error:
    print(error)
try:
    b += [1]
except TypeError as error:
    print(error)
b *= 2
print(b)
b *= 0
print(b)
for i in range(60):
    b.append(i + 40)
    if i % 3 == 0:
        b += bytes([i])
print(b)
