def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": 2}
k = d.keys()
print(k, len(k), "a" in k, list(k), list(reversed(k)), k == {"a", "b"}, k == ["a", "b"], k.mapping, bool({}.keys()))
d["c"] = 3
print(k, k & {"a", "z"}, k - ["a"] == {"b", "c"}, k | "q" == {"a", "b", "c", "q"}, k ^ {"a", "z"} == {"b", "c", "z"}, type(k & k).__name__)
print(k.isdisjoint([1]), k.isdisjoint("a"), k < {"a", "b", "c", "d"}, k <= k, k > {"a"}, k >= set(), {"a"} < k)
attempt(lambda: k + k)
attempt(lambda: k[0])
attempt(lambda: k < 5)
attempt(lambda: k < ["a"])
attempt(lambda: k & 5)
attempt(lambda: 5 & k)
attempt(hash, k)
attempt(k.isdisjoint, 5)
attempt(type(k))
attempt(setattr, k, "x", 1)
attempt(lambda: k.mapping.update)
attempt(lambda: ["a"] & k)
attempt(lambda: {1} | {2: 3}.keys())
it = iter(k)
print(it.__length_hint__(), next(it), it.__length_hint__(), type(it).__name__)
