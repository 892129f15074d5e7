def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


x = "outer"
print([x for x in range(3)], x, {x: y for x, y in [(1, 2)]}, {x for x in "aab"} == {"a", "b"}, x)
print([(a, b) for a in range(3) if a % 2 == 0 for b in "xy"], [[j for j in range(i)] for i in range(3)])
g = (i * 2 for i in [1, 2])
print(next(g), list(g), list(g))
attempt(lambda: (i for i in 5))
attempt(lambda: [1 / i for i in [1, 0]])
attempt(lambda: [i for i in undefined])
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [(lambda k=i: k)() for i in range(3)])
print([last := n for n in range(4)], last)


class C:
    y = 5
    first = [v for v in range(y)]


print(C.first)


def scoped():
    data = [1, 2]
    return [data.append(d) for d in data if d < 3 and len(data) < 5], data


print(scoped())
print({k: v for k, v in zip("abc", range(3)) if v}, {**{i: i for i in range(2)}}, [*(i for i in "ab"), *[1]])
print(sum(i * j for i in range(60) for j in range(i) if (i + j) % 7 == 0))
lazy = (print("eval", n) or n for n in (1, 2))
print("made")
print(list(lazy))
