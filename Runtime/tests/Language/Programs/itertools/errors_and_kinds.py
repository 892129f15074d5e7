def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import itertools
for name, args in [("accumulate", ()), ("accumulate", (5,)), ("accumulate", ([1], 5, 6)), ("batched", ([1, 2], 0)), ("batched", ([1, 2], "x")), ("batched", (5, 2)), ("batched", ()), ("chain", (5,)), ("combinations", ([1], -1)), ("combinations", ([1],)), ("combinations", (5, 1)), ("combinations", ([1], "x")), ("combinations_with_replacement", ([1], -1)),
                   ("compress", ([1],)), ("compress", (5, [1])), ("compress", ([1], 5)), ("count", ("x",)), ("count", (1, "x")), ("count", (1, 2, 3)), ("cycle", (5,)), ("cycle", ()), ("dropwhile", (None,)), ("dropwhile", (None, 5)), ("filterfalse", (None, 5)), ("filterfalse", ()), ("groupby", (5,)), ("groupby", ()), ("islice", ([1],)), ("islice", ([1], -1)),
                   ("islice", ([1], "x")), ("islice", ([1], 0, -1)), ("islice", ([1], 0, 1, 0)), ("islice", ([1], 0, 1, -1)), ("islice", ([1], 0, 1, 1, 1)), ("islice", ([1], 1.5)), ("islice", (5, 1)), ("pairwise", (5,)), ("pairwise", ()), ("permutations", ([1], -1)), ("permutations", ([1], "x")), ("permutations", (5,)), ("product", (5,)), ("repeat", ()), ("repeat", (1, "x")), ("repeat", (1, 1.5)),
                   ("starmap", (len,)), ("starmap", (len, 5)), ("takewhile", (None, 5)), ("tee", (5,)), ("tee", ([1], -1)), ("tee", ([1], "x")), ("zip_longest", (5,)), ("zip_longest", ([1], 5))]:
    print(name, args, end=" ")
    try:
        print(list(itertools.islice(getattr(itertools, name)(*args), 3)) if name != "tee" else getattr(itertools, name)(*args))
    except Exception as error:
        print(type(error).__name__, error)
attempt(itertools.product, [1], repeat=-1)
attempt(itertools.product, [1], repeat="x")
attempt(itertools.product, [1], bad=1)
attempt(itertools.zip_longest, [1], bad=1)
attempt(itertools.chain, bad=1)
attempt(itertools.chain.from_iterable, 5)
attempt(lambda: list(itertools.chain.from_iterable([5])))
attempt(lambda: list(itertools.chain([1], 5)))
attempt(lambda: list(itertools.starmap(pow, [(2, 3), 5])))
attempt(lambda: list(itertools.starmap(pow, [(2,)])))
attempt(lambda: list(itertools.accumulate([1, "a"])))
attempt(lambda: list(itertools.takewhile(5, [1])))
attempt(lambda: list(itertools.filterfalse(5, [1])))
attempt(lambda: list(itertools.groupby([1], 5)))
attempt(lambda: next(iter(itertools.batched([1, 2, 3], 2, strict=True))))
attempt(lambda: list(itertools.batched([1, 2, 3], 2, strict=True)))
attempt(lambda: list(itertools.cycle([])))
