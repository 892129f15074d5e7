def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], 1.5))
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s.indices(5), s.indices(100), s == slice(1, 10, 2), s != slice(1), s < slice(2, 5), slice(1, 2) < slice(1, 3))
for sl in (slice(None), slice(None, None, -1), slice(-3, None), slice(5, 2), slice(100, -100, -3), slice(-100, 100), slice(2**70, -(2**70), -1)):
    print(sl, sl.indices(10), sl.indices(0))
attempt(slice)
attempt(slice, 1, 2, 3, 4)
attempt(slice, stop=1)
attempt(s.indices)
attempt(s.indices, -1)
attempt(s.indices, "a")
attempt(slice(1, 2, 0).indices, 5)
attempt(slice("a").indices, 5)
attempt(slice(1.5).indices, 5)
attempt(setattr, s, "start", 5)
attempt(lambda: hash(slice(1, 2)) == hash(slice(1, 2)))
attempt(lambda: {slice(1): 2}[slice(1)])
attempt(hash, slice([]))
attempt(lambda: slice(1) < 5)
attempt(lambda: type("S", (slice,), {}))


class Show:
    def __getitem__(self, key):
        return key


g = Show()
print(g[1:2], g[:], g[::2], g[1:2, 3], g[..., :5], g["a":"b"], g[()], g[1,], g[*[1, 2]], g[slice(1)])
attempt(s.__reduce__)
