def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = list(range(6))
print(a[0], a[-1], a[True], a[2:4], a[-2:], a[::-2], a[10:], a[4:1], a[:-10])
attempt(lambda: a[6])
attempt(lambda: a[-7])
attempt(lambda: a["0"])
attempt(lambda: a[1.0])
attempt(lambda: a[10**30])
attempt(lambda: a[1, 2])
attempt(lambda: a[::0])
attempt(lambda: a["a":])
attempt(a.__setitem__, 6, 1)
attempt(a.__setitem__, "0", 1)
attempt(a.__delitem__, 6)
attempt(a.__delitem__, -7)
attempt(a.__delitem__, None)
del a[0]
a[-1] = "last"
del a[-2]
print(a)


class Index:
    def __index__(self):
        a.clear()
        return 0


a = [1, 2]
attempt(a.__getitem__, Index())
a = [1, 2]
attempt(a.__setitem__, Index(), 5)
a = [1, 2]
attempt(a.__delitem__, Index())
print(a)
total = 0
b = [0] * 10
for i in range(60):
    b[i % 10] = b[i % 10 - 1] + i
    total += b[-1]
print(total, b)
