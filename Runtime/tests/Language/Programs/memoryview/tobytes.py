def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


m = memoryview(b"abcdef")
for order in (None, "C", "F", "A"):
    attempt(m.tobytes, order)
attempt(m.tobytes, "X")
attempt(m.tobytes, order="C")
two = m.cast("B", (2, 3))
attempt(two.tobytes, "F")
attempt(two.tobytes, "C")
attempt(m[::-2].tobytes)
attempt(m.hex)
attempt(m[::2].hex, ":")
attempt(m.tolist)
attempt(two.tolist)
attempt(m.tolist, 1)
attempt(bytes, two)
attempt(list, two)
attempt(m.__len__)
it = iter(m)
print(next(it), list(it))
