def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

print(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([1, 2, 3]), math.fsum([math.inf, 1]), math.fsum([2**1000, 1, -(2**1000)]))
attempt(math.fsum, [math.inf, -math.inf])
attempt(math.fsum, [1e308, 1e308])
attempt(math.fsum, ["a"])
attempt(math.fsum, 5)
print(math.prod([]), math.prod([2, 3]), math.prod([2, 0.5]), math.prod([2, 3], start=4), math.prod("", start="s"), math.prod([2**40, 2**40]), math.prod([True, 3]))
attempt(math.prod, ["a"])
attempt(math.prod, ["a", "b"])
attempt(math.prod, [1], 2)
attempt(math.prod, ["a", 3])
print(math.sumprod([1, 2], [3, 4]), math.sumprod([], []), math.sumprod([0.1] * 3, [10] * 3), math.sumprod([2**40], [2**40]), math.sumprod([1.5, True], [2, 3]))
attempt(math.sumprod, [1], [1, 2])
attempt(math.sumprod, ["a"], ["b"])
attempt(math.sumprod, 5, [1])
print(math.fsum(i * 0.1 for i in range(60)), math.prod(range(1, 25)), math.sumprod(range(60), range(60)))
