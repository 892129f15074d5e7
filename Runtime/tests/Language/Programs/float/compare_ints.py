big = 2**53
for a, b in ((float(big), big), (float(big), big + 1), (1e308, 10**400), (float("inf"), 10**400), (float("-inf"), -(10**400)), (0.5, 0), (-0.5, 0), (float("nan"), 1), (2.5, 2), (-1.0, -(2**64))):
    print(a < b, a <= b, a == b, a != b, a >= b, a > b, "|", b < a, b == a)
print(hash(0.5), hash(1.0), hash(-1.0), hash(float("inf")), hash(float("-inf")), hash(1e300), hash(-0.0), hash(2.5))
print({1.0: "a"}[1], {1: "b"}[1.0], 1.0 in {1})
n = float("nan")
print(n in [n], [n] == [n], (n,) == (n,), {n: 1} == {n: 1}, n == n)
count = 0
for i in range(60):
    if i * 1.0 == i and i + 0.5 > i:
        count += 1
print(count)
