def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(sorted([3, 1, 2]), sorted("bca"), sorted({2: 0, 1: 0}), sorted([1, 2], reverse=True), sorted("aBc", key=str.lower), sorted([]))
attempt(sorted)
attempt(sorted, 5)
attempt(sorted, [1], None)
attempt(sorted, [1, "a"])
attempt(sorted, [1], cmp=1)
attempt(sorted, iterable=[1])
attempt(sorted, [2, 1], key=None, reverse=0)
attempt(sorted, [1], reverse="yes")
attempt(sorted, [1, 2], key=lambda: 0)
print(list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(3))), list(reversed((1,))), list(reversed({1: 2})), list(reversed(b"ab")))
attempt(reversed, 5)
attempt(reversed, {1})
attempt(reversed, iter([]))
attempt(reversed)
attempt(reversed, [1], [2])


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


class Own:
    def __reversed__(self):
        return "own"


class NoneReversed(Seq):
    __reversed__ = None


print(list(reversed(Seq())), reversed(Own()))
attempt(reversed, NoneReversed())
r = reversed([1, 2, 3])
print(next(r), list(r), list(r), type(r).__name__, type(reversed(Seq())).__name__)
print(sorted(range(60), key=lambda i: (i * 7) % 11)[:12])
