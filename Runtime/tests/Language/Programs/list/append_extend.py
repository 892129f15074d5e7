def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = []
attempt(a.append, 1)
attempt(a.append)
attempt(a.append, 1, 2)
attempt(a.extend, "ab")
attempt(a.extend, {5: 6})
attempt(a.extend, 7)
attempt(a.extend, a)
print(a)


def broken():
    yield 10
    yield 11
    raise ValueError("stop")


attempt(a.extend, broken())
print(a)
a += (1, 2)
a += "z"
print(a[-4:])
try:
    a += 5
except TypeError as error:
    print(error)
try:
    a = a + (1,)
except TypeError as error:
    print(error)
b = []
for i in range(60):
    b.append(i)
    if i % 10 == 0:
        b.extend([i] * 2)
print(len(b), sum(b), b[:6])
