def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(2**10, (-2) ** 3, 0**0, 2**-1, (-2) ** -3, type(2**-1).__name__, -(2**2), 2**3**2)
attempt(pow, 2, 10, 1000)
attempt(pow, 2, -1, 7)
attempt(pow, 2, -1, 6)
attempt(pow, 0, -1)
attempt(pow, 0, -1, 5)
attempt(pow, 2, 3, 0)
attempt(pow, 2, 3, -5)
attempt(pow, -2, 3, 5)
attempt(pow, 2, 0, 1)
attempt(pow, 2, 3, 1.0)
attempt(pow, 2.0, 3, 5)
attempt(pow, base=3, exp=4, mod=5)
attempt(pow, 3, 4, None)
attempt(pow, 3)
attempt(pow, "a", 2)
attempt(pow, 2, "a")
attempt(pow, 2, 3, "a")
attempt(pow, -8, 1 / 3)
attempt(pow, 3, 10**20, 10**9 + 7)
attempt(pow, True, False)
attempt(pow, 10, -400)
attempt((2).__pow__, 3)
attempt((2).__pow__, 3.0)
attempt((2).__rpow__, 3)
attempt((2).__pow__, 3, 5)
total = 0
for i in range(60):
    total += pow(i, 3, 17) + i**2
print(total)
