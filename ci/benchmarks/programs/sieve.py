"""Primes by a sieve: list stores and loads in loops of integers."""


def kernel():
    n = 30000
    flags = [True] * n
    flags[0] = flags[1] = False
    i = 2
    while i * i < n:
        if flags[i]:
            j = i * i
            while j < n:
                flags[j] = False
                j += i
        i += 1
    return sum(1 for f in flags if f)
