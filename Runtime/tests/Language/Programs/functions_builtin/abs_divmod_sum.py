def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(abs(-5), abs(2**70 * -1), abs(-0.0), abs(3 + 4j), abs(True))
attempt(abs, "a")
attempt(abs)
attempt(divmod, 7, -2)
attempt(divmod, 7.5, 2)
attempt(divmod, 1, "a")
attempt(divmod, 1, 0)
attempt(divmod, 1)
attempt(sum, [])
attempt(sum, [1, 2], 10)
attempt(sum, [0.1] * 10)
attempt(sum, [1e16, 1.0, -1e16])
attempt(sum, [1, 2.5, True])
attempt(sum, [1j, 2])
attempt(sum, ["a"])
attempt(sum, ["a"], "")
attempt(sum, [b"a"], b"")
attempt(sum, [bytearray(b"a")], bytearray())
attempt(sum, [[1], [2]], [])
attempt(sum, [(1,)], ())
attempt(sum, 5)
attempt(sum, [1], start=5)
attempt(sum, iterable=[1])
attempt(sum, [2**63, 1])
attempt(sum, [float("inf"), float("-inf")])
attempt(sum, [1, None])


class Abs:
    def __abs__(self):
        return "abs called"


attempt(abs, Abs())
