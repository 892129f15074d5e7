def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import math

print(math.gcd(), math.gcd(12), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(0, 5), math.gcd(12, 18, 27), math.gcd(2**100, 6**50), math.gcd(True, 3))
print(math.lcm(), math.lcm(-4), math.lcm(4, 6), math.lcm(0, 5), math.lcm(2, 3, 5), math.lcm(2**70, 3))
attempt(math.gcd, 1.0)
attempt(math.gcd, "a", 1)
attempt(math.lcm, 2, 1.5)
attempt(math.gcd, a=1)


class Index:
    def __index__(self):
        return 8


print(math.gcd(Index(), 12), math.lcm(Index(), 3))
print(math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10**40), math.isqrt(10**40 - 1), math.isqrt(True))
attempt(math.isqrt, -1)
attempt(math.isqrt, 2.0)
print(math.comb(5, 2), math.comb(5, 7), math.comb(0, 0), math.comb(100, 50), math.perm(5), math.perm(5, 2), math.perm(5, 7), math.perm(3, None))
attempt(math.comb, -1, 2)
attempt(math.comb, 5, -2)
attempt(math.perm, -1)
attempt(math.perm, 5, -1)
attempt(math.comb, 5.0, 2)
attempt(math.comb, 10**30, 10**29)
print(math.factorial(0), math.factorial(20), math.factorial(25))
attempt(math.factorial, -1)
attempt(math.factorial, 5.0)
attempt(math.factorial, "5")
attempt(math.factorial, 10**30)
