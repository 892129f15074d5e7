def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import batched, pairwise, tee, zip_longest

print(list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])))
attempt(pairwise, 5)
attempt(pairwise)
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(batched("ab", 5)), list(batched("abcd", n=2, strict=True)))
attempt(lambda: list(batched("abc", 2, strict=True)))
attempt(batched, "a", 0)
attempt(batched, "a")
attempt(batched, 5, 1)
attempt(batched, "a", "b")
print(list(zip_longest("abc", [1])), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest()), list(zip_longest("", "")))
attempt(zip_longest, 5)
attempt(zip_longest, "a", fill=1)
a, b = tee("abc")
print(next(a), list(b), list(a), tee([], 0), len(tee("a", 3)))
attempt(tee, 5)
attempt(tee, "a", -1)
attempt(tee, "a", "b")
attempt(tee)
x, y = tee(iter(range(60)))
next(y)
print(sum(p * q for p, q in zip(x, y)), [sum(b) for b in batched(range(60), 13)])
first, second = tee(iter([1, 2, 3]))
next(first)
third, fourth = tee(first)
print(list(third), list(second), list(fourth))
