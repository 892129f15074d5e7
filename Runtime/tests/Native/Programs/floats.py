nan = float("nan")
inf = float("inf")

def compare(values):
    r = 0
    for a in values:
        for b in values:
            if a < b: r = r * 3 + 1
            if a <= b: r = r * 5 + 1
            if a == b: r = r * 7 + 1
            if a != b: r = r + 11
            if a >= b: r = r * 2 + 1
            if a > b: r = r + 1
            x = a < b
            y = a != b
            if x is y: r = r + 17
            r = r & 0xFFFFFFFFFF
    return r

def mixed(n):
    t = 0.0
    for i in range(1, n):
        t = t + i / 3 - i * 0.5 + 2.5 * i - (1.5 - i) + (i - 1.5) / 7 + 3.0 / i + i / 4.0
        t = t + 10
        t = 1 + t
    return t

def zero(n):
    c = 0
    for i in range(n):
        try:
            c = c + 1.0 / (i % 5) + 1 / (i % 3 * 1.0)
        except ZeroDivisionError as e:
            c = c + 0.001
    return c

def big(n):
    t = 0.0
    x = 9007199254740990
    for i in range(n):
        t = t * 0.5 + x
        x = x + 1
    return t

values = [0.0, -0.0, 1.5, -2.5, nan, inf, -inf, 1e-320] * 6
print(compare(values), mixed(3000), zero(400), big(500))
