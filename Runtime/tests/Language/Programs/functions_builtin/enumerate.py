def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], 1)), list(enumerate("a", start=2**63)), list(enumerate(iterable="x", start=-1)))
attempt(enumerate)
attempt(enumerate, 5)
attempt(enumerate, "a", "b")
attempt(enumerate, "a", 1.0)
attempt(enumerate, "a", 1, 2)
attempt(enumerate, "a", begin=1)
e = enumerate("abc", 2**63 - 2)
print(next(e), next(e), next(e), next(e, "end"), type(e).__name__, iter(e) is e)
attempt(next, e)
attempt(lambda: enumerate("ab").__reduce__()[1][1])
first = second = None
e = enumerate(range(60))
total = 0
for i, x in e:
    total += i * x
    if i == 30:
        next(e)
print(total)
pairs = [p for p in enumerate("xy")]
print(pairs, pairs[0] is pairs[1])
E = type("E", (enumerate,), {"tag": 1})
print(list(E("a")), E("a").tag, enumerate[int])
