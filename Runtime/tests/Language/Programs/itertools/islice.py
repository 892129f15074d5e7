def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import islice

for args in ((3,), (2, 4), (1, None), (None, 5, 2), (0, 10, 3), (None,), (0,), (5, 2), (3, 100)):
    print(args, list(islice("abcdefg", *args)))
attempt(islice, "a")
attempt(islice, "a", -1)
attempt(islice, "a", 1, -1)
attempt(islice, "a", 1, 2, 0)
attempt(islice, "a", 1, 2, -1)
attempt(islice, "a", "x")
attempt(islice, "a", 1.5)
attempt(islice, "a", 1, "x")
attempt(islice, 5, 1)
attempt(islice, "a", 1, 2, 3, 4)
attempt(islice, "a", 10**30)
it = iter(range(10))
print(list(islice(it, 2)), list(islice(it, 1, 3)), next(it), list(islice(it, 0)), next(it), list(islice(it, 2, 2)), next(it))
s = islice(iter("abc"), 2)
print(next(s), next(s), next(s, "end"), next(s, "end"))
print(sum(islice(range(1000), 10, 130, 2)), list(islice(islice(range(20), 2, None), 0, None, 6)))
