"""Pancake flips over all permutations: list indexing and small loops."""


def kernel():
    n = 7
    permutation = list(range(n))
    count = [0] * n
    best = checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            flipped = permutation[:]
            flips = 0
            while first:
                flipped[:first + 1] = flipped[first::-1]
                first = flipped[0]
                flips += 1
            if flips > best:
                best = flips
            checksum += sign * flips
        if sign > 0:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
            continue
        permutation[1], permutation[2] = permutation[2], permutation[1]
        sign = 1
        i = 2
        while True:
            if count[i] < i:
                count[i] += 1
                break
            if i == n - 1:
                return checksum, best
            count[i] = 0
            i += 1
            permutation.insert(i, permutation.pop(0))
