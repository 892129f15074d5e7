def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(min(3, 1, 2), max([3, 1, 2]), min("b", "a"), max("abc"), min([1], default=0), max([], default="none"))
print(min([-3, 2], key=abs), max("aB", key=str.lower), max((1, "x"), (1, "a")), max(1, 1.0, True), min(1.0, 1), max([0.0, -0.0]))
attempt(min)
attempt(min, [])
attempt(max, 5)
attempt(max, 1, 2, default=3)
attempt(min, [1], key=5)
attempt(min, [1, "a"])
attempt(max, 1, None)
attempt(min, [1], bad=2)
attempt(min, [2, 1], key=None)
attempt(max, {"a": 1, "b": 0})
attempt(max, {"a": 1, "b": 0}, key={"a": 1, "b": 0}.get)
n = float("nan")
print(max(n, 1), max(1, n), min(n, 1), min(1, n))
best = 0
for i in range(60):
    best = max(best, i * 7 % 31, -i)
    best = min(best, 29)
print(best)


class Cmp:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v < other.v

    def __repr__(self):
        return f"Cmp{self.v}"


print(min(Cmp(2), Cmp(1)), max([Cmp(1), Cmp(3), Cmp(2)]))
