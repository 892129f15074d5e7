def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Tagged(set):
    def __init__(self, items=(), tag=None):
        super().__init__(items)
        self.tag = tag

    def add(self, item):
        super().add(("wrapped", item))

    def __contains__(self, item):
        return item == 42


t = Tagged([1], tag="x")
t.add(2)
print(len(t), 42 in t, 1 in t, t.tag, t.__dict__, set.__contains__(t, 1))
t.update([3])
print(3 in set(t), type(t | {9}).__name__, hasattr(t | {9}, "tag"), type(t - {1}).__name__, type({9} | t).__name__)
print(Tagged([1]), repr(Tagged()), Tagged([1]) == {1})
attempt(hash, t)
attempt(setattr, set(), "x", 1)


class Frozen(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)


f = Frozen(1, 2)
print(f, hash(f) == hash(frozenset({1, 2})), f | {3}, type(f | {3}).__name__, {f: 1}[frozenset({1, 2})])
attempt(f.__reduce__)
print(set[int], frozenset[str])
attempt({1}.__reduce__)
attempt(t.__reduce__)
