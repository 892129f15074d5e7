def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import itertools


def source():
    yield 1
    yield 2
    raise KeyError("in source")


def drain(iterator):
    got = []
    try:
        for item in iterator:
            got.append(item)
    except Exception as error:
        return got, type(error).__name__, str(error)
    return got, "ended"


def fails_at(n):
    def function(x):
        if x == n:
            raise ValueError(f"at {n}")
        return x
    return function


for make in (lambda: itertools.accumulate(source()), lambda: itertools.batched(source(), 2), lambda: itertools.batched(source(), 3), lambda: itertools.chain([0], source()), lambda: itertools.compress(source(), [1, 0, 1]), lambda: itertools.compress([1, 2, 3], source()), lambda: itertools.dropwhile(lambda x: x < 2, source()), lambda: itertools.filterfalse(lambda x: x == 1, source()),
             lambda: ((k, list(g)) for k, g in itertools.groupby(source())), lambda: itertools.islice(source(), 2), lambda: itertools.islice(source(), 3), lambda: itertools.islice(source(), 1, None), lambda: itertools.pairwise(source()), lambda: itertools.starmap(lambda x: x, zip(source())), lambda: itertools.takewhile(lambda x: True, source()), lambda: itertools.zip_longest(source(), [1]), lambda: zip(source(), [1, 2]), lambda: zip([1, 2, 3], source()),
             lambda: map(fails_at(2), [1, 2, 3]), lambda: filter(fails_at(2), [1, 2, 3]), lambda: itertools.takewhile(fails_at(2), [1, 2, 3]), lambda: itertools.dropwhile(fails_at(1), [1, 2, 3]), lambda: itertools.filterfalse(fails_at(2), [0, 2, 3]), lambda: ((k, list(g)) for k, g in itertools.groupby([1, 1, 2, 3], fails_at(2))), lambda: itertools.accumulate([1, 2, 3], lambda a, b: fails_at(3)(a + b)),
             lambda: itertools.starmap(fails_at(2), [(1,), (2,), (3,)]), lambda: itertools.tee(source())[1]):
    print(drain(make()))
for make in (lambda: itertools.product(source()), lambda: itertools.permutations(source()), lambda: itertools.combinations(source(), 1)):
    try:
        make()
    except KeyError as error:
        print("at once", error)
m = map(fails_at(2), [1, 2, 3])
print(next(m))
attempt(next, m)
print(next(m), next(m, "end"), next(m, "still"))
z = zip([1, 2, 3], iter([1]))
print(list(z), list(z))
a, b = iter([1, 2, 3]), iter([1, 2])
print(list(zip(a, b)), list(a))
a, b = iter([1, 2, 3]), iter([1, 2])
print(list(zip(b, a)), list(a))
attempt(lambda: list(zip([1, 2], [1], strict=True)))
attempt(lambda: list(zip([1], [1, 2], strict=True)))
attempt(lambda: list(zip([1], [1], [], strict=True)))
attempt(lambda: list(map(lambda a, b: a, [1, 2], [1], strict=True)))
c = itertools.cycle(source())
print(next(c), next(c))
attempt(next, c)
attempt(next, c)
first, second = itertools.tee(iter([1, 2, 3]))
print(next(first), next(first), list(second), list(first))
groups = itertools.groupby("aabbcc")
k, g = next(groups)
print(k, next(g))
k2, g2 = next(groups)
print(k2, list(g), list(g2), [(k, list(g)) for k, g in groups])
