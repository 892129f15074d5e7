def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from itertools import count, cycle, islice, repeat

print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(2**63 - 1), 3)), list(islice(count(1j), 2)))
print(count(), count(5), count(1, 1), count(1, 2), count(1.5, 0.5), count(step=3), count(2**70))
attempt(count, "a")
attempt(count, 1, "a")
attempt(count, 1, 2, 3)
attempt(count, begin=1)
print(list(islice(cycle("ab"), 5)), list(cycle([])))
attempt(cycle, 5)
attempt(cycle)
print(list(repeat("x", 3)), list(repeat("x", 0)), list(repeat("x", -5)), repeat(5), repeat(5, 2), list(repeat(object="y", times=1)))
attempt(repeat)
attempt(repeat, 1, "a")
attempt(repeat, 1, 1.5)
attempt(repeat, 1, None)
c = count(3)
print(next(c), c, next(c), c)
r = repeat("q", 2)
next(r)
print(r, list(r), r)
print(sum(x for x in islice(count(1, 3), 60)), sum(islice(cycle([1, 2, 3]), 60)), list(map(pow, range(4), repeat(2))))
from fractions import Fraction

print(list(islice(count(Fraction(1, 2), Fraction(1, 3)), 3)))
