def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf / inf, inf + 1, -inf, nan == nan, nan != nan, nan < nan, 0.0 == -0.0)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 % 3, 0.0 % -3, 5.0 // inf, -5.0 // inf, 5.0 % inf, -5.0 % inf)
attempt(divmod, 7.5, -2)
attempt(divmod, -7.5, inf)
attempt(divmod, 1.0, 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0.0)
attempt(lambda: 1.0 % 0.0)
attempt(lambda: inf % 1)
attempt(lambda: 2.0**1024)
attempt(lambda: (-2.0) ** 0.5)
attempt(lambda: 0.0**-1)
attempt(lambda: (-0.0) ** -1)
attempt(lambda: (-0.0) ** 3)
attempt(lambda: nan**0)
attempt(lambda: 1**nan)
attempt(lambda: (-inf) ** 3)
attempt(lambda: (-1.0) ** inf)
attempt(lambda: 0.5**inf)
attempt(lambda: inf**-1)
attempt(lambda: 1.5 + "a")
attempt(lambda: 1.5 * [1])
attempt(lambda: 1.0 << 1)
attempt(lambda: 1e308 * 10)
attempt(lambda: 1.0 + 10**400)
attempt(lambda: 10**400 * 1.0)
attempt(lambda: 10**400 / 1e10)
x = 0.1
for i in range(60):
    x = x * 1.5 - x // 3 + i % 0.7
print(x)
