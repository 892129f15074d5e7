def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import groupby

print([(k, list(g)) for k, g in groupby("aaBbcc", str.lower)], [(k, len(list(g))) for k, g in groupby([1, 1.0, True, 2])], list(groupby([])))
attempt(groupby)
attempt(groupby, 5)
attempt(lambda: list(groupby([1], 5)))
g = groupby("aabbb")
k1, g1 = next(g)
print(k1, next(g1))
k2, g2 = next(g)
print(k2, list(g1), list(g2), list(g2))
attempt(next, g)
g = groupby("abc")
groups = [group for _, group in g]
print([list(x) for x in groups])
log = []


def key(x):
    log.append(x)
    return x // 10


for k, group in groupby([1, 5, 11, 12, 30], key):
    print(k, next(group), log)
total = 0
for k, group in groupby(range(60), lambda x: x // 7):
    total += k * len(list(group))
print(total, type(g).__name__)


class Eq:
    def __eq__(self, other):
        raise ValueError("eq")


attempt(lambda: [list(x) for _, x in groupby([Eq(), Eq()])])
