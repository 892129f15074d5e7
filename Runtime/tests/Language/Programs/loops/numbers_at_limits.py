M = 2 ** 63
def walk(start, step, n):
    x = start; out = []
    for i in range(n):
        x = x + step
        if i in (n // 2 - 1, n // 2, n // 2 + 1): out.append(x)
    return out, x
print(walk(M - 101, 1, 200)); print(walk(-M + 100, -1, 200)); print(walk(M - 500, 7, 140)); print(walk(2 ** 31 - 50, 1, 100)); print(walk(2 ** 53 - 50.0, 1, 100)); print(walk(-3, 0.1, 60))
def mults(n):
    x = 3; out = []
    for i in range(n):
        x = x * 3
        if 36 < i < 42: out.append(x)
    return out, x % 10 ** 9
print(mults(80))
def down(n):
    x = 10 ** 40
    for i in range(n): x //= 3
    return x
print(down(60), down(85))
def mixed(n):
    t = 0
    for i in range(n): t = t - i if i % 2 else t + i * M; t ^= i; t |= 1; t &= ~2
    return t
print(mixed(150))
def shifts(n):
    out = []
    for i in range(n): out.append((1 << i) - (1 << i >> 1) + (-1 >> i) + (-(2 ** 70) >> i))
    return out[60:66], sum(out) % 997
print(shifts(130))
def division(n):
    r = 0
    for i in range(-n, n):
        if i: r += 100 // i + 100 % i + -100 // i + -(100 % i) + int(100 / i) + divmod(i, -7)[0] + i // 3 * 3 + i % 3 - i
    return r
print(division(150))
def floats(n):
    x = 1.0; c = 0
    for i in range(n):
        x *= 1.5
        if x == float("inf"): c += 1
        y = x - x
        if y != y: c += 10
    return x, c
print(floats(1800)[1], floats(10))
def fl(n):
    out = []
    for v in [0.0, -0.0, 1e308 * 10, -1e308 * 10, float("nan"), 5e-324, 1.7976931348623157e308, 2.5, -2.5] * n:
        out.append((v + 0.0, v * -1, v // 1 if v == v and abs(v) < 1e300 else "x", v < 0, v == 0, -v))
    return out[-9:]
for q in fl(20): print(q)
def power(n):
    t = 0
    for i in range(n): t += (-2) ** (i % 70) + i ** 2 + 2 ** -1 + (i % 5) ** (i % 3)
    return t
print(power(150))
def compare(n):
    c = 0
    for i in range(n):
        a = M - n // 2 + i
        c += (a > M) + (a == M) * 10 + (a < M - 1) * 100 + (a == float(a)) * 1000 + (-a < -M) * 10000
    return c
print(compare(100))
def boolean(n):
    t = True
    for i in range(n): t = t + True - False; t = t * True; t = t | False
    return t, True + True, True & 3, True ^ True, ~5, -True, True / 2, True // 1, True ** 5, False * 9.5
print(boolean(200))
def digits(n): return sum(len(str(2 ** i)) + len(hex(3 ** i)) + (5 ** i).bit_length() + hash(7 ** i) % 3 for i in range(n))
print(digits(150))
def rnd(n): return sum(round(i / 7, 2) + round(i * 1.5) + int(i / 3) + round(-i, -1) for i in range(n))
print(rnd(150))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(2 ** 90, 6 ** 50), [gcd(i * 12, 360) for i in range(1, 9)])
def collatz(n):
    best = 0
    for s in range(1, n):
        c = 0; x = s
        while x != 1: x = x // 2 if x % 2 == 0 else 3 * x + 1; c += 1
        best = max(best, c)
    return best
print(collatz(60))
