def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(set(), {1}, frozenset(), frozenset([1]), set("a"), {1, 1.0, True}, len({0, False, 0.0}), set([]) == frozenset())
attempt(set, 5)
attempt(set, [[]])
attempt(set, [1], [2])
attempt(set, iterable=[1])
attempt(frozenset, None)
attempt(frozenset, [{}])
attempt(hash, set())
attempt(lambda: {1, []})
attempt(lambda: {{1}})
attempt(lambda: {frozenset({1}): "ok"}[frozenset([1.0])])
S = type("S", (set,), {})
F = type("F", (frozenset,), {})
print(S(), S([1]), F([2]), type(S([1]) | {2}).__name__, type(F([1]) & {1}).__name__, type(F([1]).copy()).__name__, type(S([1]).copy()).__name__)
f = frozenset([1])
print(frozenset(f) is f, f.copy() is f, hash(f) == hash(frozenset([1])), hash(frozenset()) == hash(frozenset([])), type(frozenset(F([1]))).__name__)
s = {3}
s.__init__([4, 5])
print(sorted(s))
print(sorted({c for c in "hello"}), {*"a", *"a"}, sorted({i % 7 for i in range(60)}))
