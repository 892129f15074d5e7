def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [1, 2, 3]
for index in (0, 100, -1, -100, True):
    a.insert(index, "x")
    print(a)
attempt(a.insert, "0", 1)
attempt(a.insert, 1.0, 1)
attempt(a.insert, 1)
attempt(a.insert, 10**30, 1)
attempt(a.insert, -(10**30), 2)


class Index:
    def __index__(self):
        return 1


a.insert(Index(), "i")
print(a)
b = []
for i in range(60):
    b.insert(i // 2, i)
print(b)
