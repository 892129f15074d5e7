# What __reduce__ and __setstate__ of the builtin iterators give: how copy and pickle see them.


def show(reduced):
    return reduced[0].__name__, *[list(a) if type(a).__name__.endswith("iterator") else a for a in reduced[1:]]


def advance(iterator, count):
    for _ in range(count):
        next(iterator, None)
    return iterator


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10

    def __len__(self):
        return 4

    def __repr__(self):
        return "Sequence()"


makers = [
    lambda: iter([1, 2, 3]), lambda: reversed([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"),
    lambda: iter(b"abc"), lambda: iter(bytearray(b"abc")), lambda: iter(range(3, 30, 9)), lambda: iter(range(2**70, 2**70 + 3)),
    lambda: iter(Sequence()), lambda: reversed(Sequence()), lambda: iter({1: 2, 3: 4, 5: 6}), lambda: iter({1: 2, 3: 4}.values()),
    lambda: iter({1: 2, 3: 4}.items()), lambda: reversed({1: 2, 3: 4, 5: 6}), lambda: iter({1, 2, 3}), lambda: iter(frozenset({1})),
    lambda: reversed((1, 2, 3)),
]
for make in makers:
    for count in (0, 1, 9):
        iterator = advance(make(), count)
        reduced = iterator.__reduce__()
        print(type(iterator).__name__, count, show(reduced))
        again = reduced[0](*reduced[1])
        if len(reduced) > 2 and reduced[2] is not None:
            again.__setstate__(reduced[2])
        print("   ", list(again), list(iterator))

for state in (-5, -1, 0, 1, 2, 99):
    row = []
    for make in makers:
        iterator = make()
        if hasattr(iterator, "__setstate__"):
            iterator.__setstate__(state)
            row.append(list(iterator))
    print(state, row)

print(iter(int, 1).__reduce__())
done = iter([].pop, 1)
try:
    next(done)
except IndexError as e:
    print(e)
print(list(iter(lambda: 1, 1)), advance(iter(lambda: 1, 1), 2).__reduce__())

for iterator in (enumerate("abc", 5), enumerate("ab", 2**63 - 1), zip("ab", "cd"), zip("ab", "c", strict=True), map(abs, [1, -2]),
                 map(pow, [1], [2], strict=True), filter(None, [0, 1]), zip()):
    print(type(iterator).__name__, show(iterator.__reduce__())[2:], [type(a).__name__ for a in iterator.__reduce__()[1]])
big = advance(enumerate("abcd", 2**63 - 2), 3)
print(big.__reduce__()[1][1], list(big))
strict = zip("ab", "c")
strict.__setstate__(True)
try:
    print(list(strict))
except ValueError as e:
    print(e)
for cls in (enumerate, zip, map, filter, reversed):
    sub = type("Sub", (cls,), {})
    print(sub(*{enumerate: ["ab"], zip: ["ab"], map: [abs, [1]], filter: [None, [1]], reversed: ["ab"]}[cls]).__reduce__()[0])

# Functions and methods that are written in C.
print(len.__reduce__(), [].append.__reduce__(), dict.fromkeys.__reduce__(), list.append.__reduce__())
print((1).__add__.__reduce__(), int.__add__.__reduce__())


class Thing:
    __slots__ = ("slot",)

    def method(self):
        pass

    def __repr__(self):
        return "Thing()"


print(Thing().method.__reduce__(), Thing.slot.__reduce__())
print((1).__add__.__qualname__, (1).__add__.__objclass__)
