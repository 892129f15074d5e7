"""Kernels of scientific code: Fourier transform, relaxation, factorization, integration by random points, sparse product."""

import math


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return self.state / 0x7FFFFFFF


def transform(data, direction):
    n = len(data) // 2
    j = 0
    for i in range(n - 1):
        if i < j:
            data[2 * i], data[2 * j] = data[2 * j], data[2 * i]
            data[2 * i + 1], data[2 * j + 1] = data[2 * j + 1], data[2 * i + 1]
        k = n >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k
    dual = 1
    while dual < n:
        wr, wi = 1.0, 0.0
        theta = direction * math.pi / dual
        s, s2 = math.sin(theta), 2.0 * math.sin(theta / 2.0) ** 2
        for a in range(dual):
            if a:
                wr, wi = wr - s * wi - s2 * wr, wi + s * wr - s2 * wi
            for b in range(0, n, 2 * dual):
                i, j = 2 * (b + a), 2 * (b + a + dual)
                zr, zi = data[j], data[j + 1]
                tr = wr * zr - wi * zi
                ti = wr * zi + wi * zr
                data[j] = data[i] - tr
                data[j + 1] = data[i + 1] - ti
                data[i] += tr
                data[i + 1] += ti
        dual *= 2


def relax(n, rounds, omega):
    grid = [[math.sin(i + j) for j in range(n)] for i in range(n)]
    quarter, rest = omega * 0.25, 1.0 - omega
    for _ in range(rounds):
        for i in range(1, n - 1):
            row, above, below = grid[i], grid[i - 1], grid[i + 1]
            for j in range(1, n - 1):
                row[j] = quarter * (above[j] + below[j] + row[j - 1] + row[j + 1]) + rest * row[j]
    return grid[n // 2][n // 2]


def factorize(n, random):
    a = [[random.next() for _ in range(n)] for _ in range(n)]
    for j in range(n):
        pivot = max(range(j, n), key=lambda i: abs(a[i][j]))
        a[j], a[pivot] = a[pivot], a[j]
        top = a[j]
        inverse = 1.0 / top[j]
        for i in range(j + 1, n):
            row = a[i]
            factor = row[j] * inverse
            row[j] = factor
            for k in range(j + 1, n):
                row[k] -= factor * top[k]
    return a[n - 1][n - 1]


def integrate(points, random):
    under = 0
    for _ in range(points):
        x, y = random.next(), random.next()
        if x * x + y * y <= 1.0:
            under += 1
    return 4.0 * under / points


def multiply(values, rows, columns, x):
    y = [0.0] * (len(rows) - 1)
    for r in range(len(y)):
        total = 0.0
        for i in range(rows[r], rows[r + 1]):
            total += x[columns[i]] * values[i]
        y[r] = total
    return y


def kernel():
    random = Random(42)
    data = [random.next() for _ in range(256)]
    transform(data, -1)
    transform(data, 1)
    n = 60
    values = [random.next() for _ in range(5 * n)]
    columns = [(i * 7) % n for i in range(5 * n)]
    rows = [5 * i for i in range(n + 1)]
    x = [1.0] * n
    for _ in range(4):
        x = multiply(values, rows, columns, x)
    return round(data[0] + relax(24, 6, 1.25) + factorize(18, random) + integrate(600, random) + x[0], 6)
