def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": 2}
i = d.items()
print(i, len(i), ("a", 1) in i, ("a", 2) in i, ("z", 1) in i, ["a", 1] in i, "a1" in i, list(reversed(i)), i == {("a", 1), ("b", 2)})
print(sorted(i & {("a", 1), ("x", 9)}), sorted(i - {("a", 1)}), sorted(i | {("c", 3)}), sorted(i ^ {("a", 1)}))
print(i.isdisjoint({("a", 1)}), i <= {("a", 1), ("b", 2), 5}, i > {("a", 1)}, i.mapping)
attempt(lambda: {"k": []}.items() & {1})
attempt(lambda: {"k": []}.items() | {1})
attempt(lambda: ("k", []) in {"k": []}.items())
attempt(lambda: ([], 1) in i)
attempt(lambda: i < 5)
attempt(hash, i)
attempt(type(i))
total = 0
e = {n: n + 1 for n in range(60)}
for key, value in e.items():
    total += key * value
print(total)
pairs = iter(e.items())
first = next(pairs)
second = next(pairs)
print(first, second, pairs.__length_hint__(), type(pairs).__name__)
try:
    for a, b, c in i:
        pass
except ValueError as error:
    print(error)
attempt(dict, i)
