"""Power method on an infinite matrix: integer and float arithmetic in calls."""


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector, transposed):
    n = len(vector)
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            if transposed:
                total += element(j, i) * vector[j]
            else:
                total += element(i, j) * vector[j]
        result.append(total)
    return result


def kernel():
    u = [1.0] * 60
    for _ in range(5):
        v = times(times(u, False), True)
        u = times(times(v, False), True)
    return round(sum([a * b for a, b in zip(u, v)]), 6)
