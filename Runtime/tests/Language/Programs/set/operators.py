def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a, b = {1, 2, 3}, frozenset({2, 3, 4})
print(a | b, a & b, a - b, a ^ b, type(a | b).__name__, type(b | a).__name__, b - a)
print(a.union([5], "x" * 0), a.intersection([1], [1, 2]), a.difference([1], [2]), a.symmetric_difference([1, 9]), a.union(), a.intersection(), a.difference())
attempt(lambda: a | [1])
attempt(lambda: a & None)
attempt(lambda: a - (1,))
attempt(lambda: a ^ "x")
attempt(lambda: a + b)
attempt(lambda: [1] | a)
attempt(a.union, 5)
attempt(a.union, [[]])
attempt(a.intersection, 5)
attempt(a.intersection, [[]])
attempt(a.difference, [[]])
attempt(a.symmetric_difference)
attempt(a.symmetric_difference, [1], [2])
attempt(a.__or__, [1])
attempt(a.__rand__, {1})
attempt(a.difference, {1: "dict"})
