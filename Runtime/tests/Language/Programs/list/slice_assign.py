def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = list(range(6))
a[1:3] = "xyz"
print(a)
a[::2] = [0] * 4
print(a)
attempt(a.__setitem__, slice(None, None, 2), [1])
attempt(a.__setitem__, slice(0, 1), 5)
attempt(a.__setitem__, slice(None, None, 2), 5)
attempt(a.__setitem__, slice(0, 2, 0), [])
a[5:2] = ["in"]
print(a)
a[:0] = a
print(len(a))
del a[::3]
print(a)
del a[-2:]
del a[::-2]
print(a)
a[:] = (i for i in range(4))
print(a)
a[1:1] = [[]]
a[100:] = [7]
a[-1:] = []
print(a)
a[::-1] = a
print(a)
a[1:4:2] = "pq"
print(a)
del a[10:20], a[3:1]
print(a)


class Bad:
    def __iter__(self):
        a.clear()
        return iter([1, 2, 3])


a = [9, 8, 7]
a[0:1] = Bad()
print(a)
