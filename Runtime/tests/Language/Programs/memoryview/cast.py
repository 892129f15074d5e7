def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


m = memoryview(bytearray(range(12)))
print(m.cast("H").tolist(), m.cast("i").tolist(), m.cast("b")[0], m.cast("c")[1], m.cast("I").shape)
two = m.cast("B", [3, 4])
print(two.tolist(), two.shape, two.strides, two.ndim, two[1, 2], two[-1, -1], len(two), two.nbytes)
attempt(lambda: two[0])
attempt(lambda: two[3, 0])
attempt(lambda: two[0, 0, 0])
attempt(lambda: two[0, 1:2])
attempt(m.cast, "q")
attempt(m.cast, "z")
attempt(m.cast, "<H")
attempt(m.cast, 5)
attempt(m.cast, "B", [5, 5])
two[0, 0] = 99
print(two.cast("B").tolist(), m[0], two == m, two == two.cast("B").cast("B", (3, 4)))
f = memoryview(bytearray(8)).cast("d")
f[0] = 1.5
print(f[0], f.tobytes(), f.format)
attempt(f.__setitem__, 0, "x")
h = memoryview(bytearray(2)).cast("h")
attempt(h.__setitem__, 0, 40000)
h[0] = -2
print(h.tolist(), h.tobytes())
q = memoryview(bytearray(1)).cast("?")
q[0] = [1]
print(q[0])
