def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print([1, 2] * 2, 2 * [0], [1] * 0, [1] * -3, [] * 5, [[]] * 2, [1] + [2])
attempt(lambda: [1] * 1.0)
attempt(lambda: [1] * "a")
attempt(lambda: [1] * [1])
attempt(lambda: [1] + (2,))
attempt(lambda: [1] + None)
attempt(lambda: (1,) + [2])
attempt(lambda: [0] * 10**30)
attempt(lambda: [0] * 2**62)
attempt([1].__add__, (1,))
attempt([1].__mul__, 1.5)
attempt([1].__iadd__, "ab")
attempt([1].__imul__, 3)
a = [[]] * 3
a[0].append(1)
print(a)
a = [1, 2]
b = a
a *= 2
a += a
print(b, a is b)
a *= -1
print(b)


class Radd:
    def __radd__(self, other):
        return ("radd", other)


print([1] + Radd())
