def run(f, values):
    out = 0
    for i in range(70):
        for v in values:
            r = f(v + i, i)
            out ^= r & 0xFFFFFFFFFFFF
    return out
edges = [0, 1, -1, 2**30, 2**31 - 40, -2**31, 2**62, 2**63 - 40, -2**63, 2**63 + 5, 2**64 - 40, -2**64, 10**25]
print(run(lambda a, b: a + b, edges)); print(run(lambda a, b: a - b, edges)); print(run(lambda a, b: a * b, edges)); print(run(lambda a, b: a // (b + 1), edges)); print(run(lambda a, b: a % (b + 1), edges)); print(run(lambda a, b: a << (b % 5), edges)); print(run(lambda a, b: a >> (b % 70), edges)); print(run(lambda a, b: a & (b * 3), edges)); print(run(lambda a, b: a | b, edges)); print(run(lambda a, b: a ^ -b, edges)); print(run(lambda a, b: -a, edges)); print(run(lambda a, b: ~a, edges)); print(run(lambda a, b: abs(a), edges)); print(run(lambda a, b: a * a, edges)); print(run(lambda a, b: (a < b) + 2 * (a == b) + 4 * (a > 2**63), edges))
def grow():
    x = 1
    for i in range(130): x = x * 3 + i
    return x
def shrink(x):
    n = 0
    while x: x //= 7; n += 1
    return n
x = grow(); print(x, shrink(x))
def cross():
    x, seen = 2**63 - 30, []
    for i in range(60):
        x += 1
        if x in (2**63 - 1, 2**63, 2**63 + 1): seen.append(x)
    return x, seen
print(cross())
def cross_down():
    x = -2**63 + 30
    for i in range(60): x -= 1
    return x
print(cross_down())
def collatz(n):
    c = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        c += 1
    return c
print(collatz(2**63 - 1), collatz(27), sum(collatz(i) for i in range(1, 60)))
def fact(n):
    r = 1
    for i in range(2, n): r *= i
    return r
print(fact(70) % 10**9, fact(70) == fact(69) * 69)
def floats():
    s, v = 0.0, 1.0
    for i in range(80): s += v / (i + 1); v = -v; s = s * 1.0000001 - i // 3 + i % 2.5
    return s
print(floats())
def mixed():
    t = 0
    for i in range(80):
        t = t + (i if i % 3 else i / 2)
        if i % 20 == 19: t = int(t)
    return t, type(t).__name__
print(mixed())
def bools():
    t = 0
    for i in range(80): t += (i > 40) + True * 2 - False; t = t ^ True
    return t
print(bools())
