"""Matrix product of lists of lists of floats."""


def product(a, b, n):
    result = []
    for i in range(n):
        row = []
        left = a[i]
        for j in range(n):
            s = 0.0
            for k in range(n):
                s += left[k] * b[k][j]
            row.append(s)
        result.append(row)
    return result


def kernel():
    n = 36
    a = [[(i * 3 + j) % 7 / 7.0 for j in range(n)] for i in range(n)]
    b = [[(i + j * 5) % 11 / 11.0 for j in range(n)] for i in range(n)]
    return round(product(a, b, n)[n - 1][n - 1], 9)
