def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), s.indices(100), slice(None).indices(3), slice(None, None, -1).indices(3), slice(-2, None).indices(5), slice(5, 1, -2).indices(4), s.__reduce__())
for length in (-1, "x", 1.5, None, 10**30):
    attempt(s.indices, length)
attempt(slice(1, 2, 0).indices, 3)
attempt(slice("a").indices, 3)
attempt(slice(1.5, 2).indices, 3)
attempt(slice)
attempt(slice, 1, 2, 3, 4)
attempt(slice, start=1)
attempt(setattr, s, "start", 1)
attempt(s.indices)
print(hash(slice(1, 2)) == hash(slice(1, 2)), slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1, 2) == (1, 2, None), {slice(1): 2}[slice(1)])
attempt(hash, slice([], 1))
attempt(lambda: slice(1) < 5)
attempt(lambda: slice(1, "a") < slice(1, 2))
attempt(type, "S", (slice,), {})


class Probe:
    def __getitem__(self, key):
        return key

    __class_getitem__ = classmethod(lambda cls, key: ("class", key))


p = Probe()
print(p[1], p[1:], p[:1], p[::], p[1:2:3], p[..., 1:2], p[1, ], p[()], p["a":"b"], p[lambda: 1:2].start.__name__, p[*[1, 2]], p[*(), 3:4], Probe[1:2], Probe[int])


class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


print([0, 1, 2, 3, 4][I(1):I(4)], "abcdef"[I(1)::I(2)], slice(I(0), I(3)).indices(I(9)), b"abc"[I(-1):], (1, 2, 3)[:I(-1)])
attempt(lambda: [1, 2]["a":])
attempt(lambda: "ab"[1.0:])
attempt(lambda: [1][::0])
big = slice(-(10**30), 10**30, 10**20)
print([1, 2, 3][big], "abc"[big], big.indices(3), [1, 2, 3][10**30:], [1, 2, 3][: -(10**30)])
