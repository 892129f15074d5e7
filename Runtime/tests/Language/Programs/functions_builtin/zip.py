def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(list(zip()), list(zip("ab")), list(zip("ab", [1, 2, 3])), list(zip("abc", range(2), "xyz")), dict(zip("ab", (1, 2))))
attempt(zip, 5)
attempt(zip, "a", 5)
attempt(lambda: list(zip("ab", "a", strict=True)))
attempt(lambda: list(zip("a", "ab", strict=True)))
attempt(lambda: list(zip("ab", "ab", "a", strict=True)))
attempt(lambda: list(zip("", "", "a", strict=True)))
attempt(lambda: list(zip("ab", "cd", strict=True)))
attempt(lambda: list(zip(strict=True)))
attempt(zip, "a", bad=1)
a, b = iter("abcd"), iter("12")
z = zip(a, b)
print(list(z), next(a), next(b, "b over"), next(z, "z over"))
a, b = iter("12"), iter("abcd")
print(list(zip(a, b)), next(b))
print(list(zip(*[iter(range(7))] * 2)), list(zip(*[(1, 2), (3, 4)])))


def broken():
    yield 1
    raise KeyError("x")


z = zip("ab", broken())
print(next(z))
attempt(next, z)
attempt(next, z)
print(sum(x * y for x, y in zip(range(60), range(60, 0, -1))))
