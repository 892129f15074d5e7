def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print((1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) == (1.0, 2), (1,) == [1], (2,) > (1, 9), (1, 2) >= (1, 2))
attempt(lambda: (1,) < ("a",))
attempt(lambda: (1, None) < (2, 3))
attempt(lambda: (1, None) < (1, 3))
n = float("nan")
print((n,) == (n,), (n,) < (n,), n in (n,), 1 in (True,), None in (), (1,) != (1,))
print(sorted([(2, "a"), (1, "b"), (1, "a")]), max((1, 2), (0, 9)), min("b", "a"))
count = 0
pairs = tuple((i % 3, i) for i in range(60))
for pair in pairs:
    if pair > (1, 30):
        count += 1
print(count)


class Eq:
    def __eq__(self, other):
        raise ValueError("compared")

    __hash__ = None


e = Eq()
print((e,) == (e,))
attempt(lambda: (e,) == (1,))
attempt(hash, (e,))
