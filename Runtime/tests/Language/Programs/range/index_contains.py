def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


r = range(0, 20, 3)
print(r[0], r[-1], r[2:4], r[::-1], r[::2], r[10:], r[-2:], r[True], r[5:1:-2])
attempt(lambda: r[7])
attempt(lambda: r[-8])
attempt(lambda: r["a"])
attempt(lambda: r[1.0])
attempt(lambda: r[::0])
attempt(lambda: range(3)[10**30])
print(3 in r, 4 in r, 3.0 in r, "3" in r, None in r, True in range(2), -3 in r, 21 in r, 2**70 in range(0, 2**71, 2), 1.5 in r)
print(r.index(9), r.count(9), r.count(10), r.count("x"), r.index(9.0), r.count(3.0))
attempt(r.index, 10)
attempt(r.index, "a")
attempt(r.index)
attempt(r.index, 9, 1)
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(0)) == hash(range(1, 1, 5)), hash(range(3)) == hash(range(0, 3)), range(1, 2) == range(1, 9, 8))


class Eq(int):
    def __eq__(self, other):
        return other == 6

    __hash__ = int.__hash__


print(Eq(100) in r, r.count(Eq(1)), r.index(Eq(1)))
total = 0
for i in range(60):
    if i in r:
        total += r.index(i)
print(total)
