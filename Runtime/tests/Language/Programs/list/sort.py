def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [3, 1, 2]
attempt(a.sort)
attempt(a.sort, reverse=True)
print(a)
attempt(a.sort, key=lambda x: -x)
attempt(a.sort, key=None)
attempt(a.sort, None)
attempt(a.sort, reverse="x")
print(a)
attempt(a.sort, cmp=1)
attempt([1, "a"].sort)
attempt([None, 1].sort)
attempt([1j, 2j].sort)
attempt(a.sort, key=5)
b = [(1, "b"), (0, "x"), (1, "a"), (0, "y")]
b.sort(key=lambda p: p[0])
print(b)
b.sort(key=lambda p: p[0], reverse=True)
print(b)
c = [2, 1, 3]


def meddle(x):
    c.append(x)
    return x


attempt(c.sort, key=meddle)
print(c)
d = [5, 4, 3]


def boom(x):
    if x == 3:
        raise KeyError(x)
    return x


attempt(d.sort, key=boom)
print(d)
print(sorted([True, 1, 1.0, False, 0]), sorted([float("nan"), 1, 0])[1:] != [], sorted("hello", reverse=True))
e = [(i * 37) % 60 for i in range(60)]
e.sort()
print(e == list(range(60)))
e.sort(key=lambda i: (i % 5, -i))
print(e)
