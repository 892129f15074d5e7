def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy
import itertools
makers = {
    "accumulate": lambda: itertools.accumulate([1, 2, 3, 4]), "batched": lambda: itertools.batched("abcdef", 2), "chain": lambda: itertools.chain("ab", "cd"), "combinations": lambda: itertools.combinations("abc", 2), "compress": lambda: itertools.compress("abcd", [1, 0, 1, 1]), "count": lambda: itertools.islice(itertools.count(3, 2), 4), "cycle": lambda: itertools.islice(itertools.cycle("ab"), 5), "dropwhile": lambda: itertools.dropwhile(lambda x: x < 3, [1, 3, 2, 4]),
    "filterfalse": lambda: itertools.filterfalse(None, [0, 1, "", 2, None]), "groupby": lambda: ((k, list(g)) for k, g in itertools.groupby("aabbb")), "islice": lambda: itertools.islice(range(20), 2, 15, 4), "pairwise": lambda: itertools.pairwise([1, 2, 3, 4]), "permutations": lambda: itertools.permutations([1, 2, 3], 2), "product": lambda: itertools.product("ab", [1, 2]), "repeat": lambda: itertools.repeat("r", 3), "starmap": lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), "takewhile": lambda: itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1]),
    "tee": lambda: itertools.tee([1, 2, 3])[0], "zip_longest": lambda: itertools.zip_longest("abc", [1], fillvalue="-"), "combinations_with_replacement": lambda: itertools.combinations_with_replacement("ab", 2),
}
for name, make in makers.items():
    it = make()
    first = next(it)
    rest = list(it)
    print(name, first, rest, next(it, "end"), iter(it) is it, list(make()) == [first, *rest], type(it).__name__)
print(itertools.count(5), itertools.count(1.5, 0.5), itertools.count(-3, -1), itertools.repeat(1), itertools.repeat("x", 2), itertools.count(10**30), repr(itertools.count(0, 1)))
print(list(itertools.islice(itertools.count(2**63 - 2), 4)), list(itertools.islice(itertools.count(0.1, 0.1), 3)), list(itertools.islice(itertools.count(1j, 2), 2)), list(itertools.islice(itertools.count(5, 0), 3)), itertools.repeat(1, 5).__length_hint__(), list(itertools.repeat(1, -3)))
attempt(itertools.repeat(1).__length_hint__)
a, b, c = itertools.tee(iter("abcdef"), 3)
print(next(a), next(a), next(b), list(c), list(b), list(a))
t = itertools.tee([1, 2, 3])[0]
next(t)
u = copy.copy(t)
print(list(t), list(u), itertools.tee([]) is not None, itertools.tee("x", 0))
for name in ("product", "chain", "count", "islice"):
    attempt(copy.copy, makers["product"]()) if name == "product" else None
print(list(itertools.product()), list(itertools.product([])), list(itertools.product("a", repeat=0)), list(itertools.permutations([], 0)), list(itertools.permutations([1], 2)), list(itertools.combinations([], 0)), len(list(itertools.product(range(4), repeat=3))), list(itertools.chain.from_iterable(["ab", [1]])), list(itertools.zip_longest()), list(itertools.accumulate([3, 1, 2], max)), list(itertools.accumulate([1, 2], initial=10)), list(itertools.accumulate([], initial=0)), list(itertools.starmap(lambda *a: a, [(), (1,)])), list(itertools.batched([], 3)))
g = itertools.groupby([1, 1, 2, 3, 3], key=lambda x: x % 2)
print([(k, list(v)) for k, v in g], [k for k, v in itertools.groupby("aAbB", str.lower)])
total = 0
for x, y in itertools.product(range(10), repeat=2):
    total += x * y
for p in itertools.combinations(range(12), 3):
    total += p[0] - p[2]
print(total)
