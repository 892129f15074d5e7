# Sums, products and differences that leave the machine word inside a loop, and come back.
def walk(step, count):
    total = 2**62
    seen = []
    for i in range(count):
        total += step
        if i % 20 == 19:
            seen.append(total)
    return seen


print(walk(1, 60))
print(walk(2**61, 60))
print(walk(-(2**61), 60))


def factorial(n):
    product = 1
    for i in range(1, n + 1):
        product *= i
    return product


for n in (20, 21, 25, 40, 60):
    print(n, factorial(n))


def down(value):
    steps = 0
    while value > 1:
        value = value // 3 if value % 3 == 0 else value - 1
        steps += 1
    return steps


print([down(3**n + n) for n in range(0, 90, 9)])


def negate(n):
    x = -(2**63)
    for _ in range(n):
        x = -x
    return x


print(negate(60), negate(61))


def small(n):
    x = 2**30 - 5
    out = 0
    for i in range(n):
        x += 1
        out ^= x * x - x
    return x, out


print(small(60))
