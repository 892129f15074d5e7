# The sign and the zero of floor division and remainder.
for a in (5.5, -5.5, 0.0, -0.0, 1e-320, -1e-320):
    for b in (2.0, -2.0, float("inf"), float("-inf")):
        q, r = divmod(a, b)
        print(a, b, q, r, a // b, a % b)
total = 0.0
for i in range(-30, 31):
    q, r = divmod(i * 0.3, -0.7)
    total += q * 3 + r
print(total)
