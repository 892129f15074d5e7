import math
values = [0, 1, -1, 7, -8, 255, 2**31 - 1, 2**31, -(2**31), 2**32, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**18, 10**19, 10**30, -(10**40), 3**100]
for v in values:
    print(v, int(str(v)) == v, int(hex(v), 16) == v, int(oct(v), 8) == v, int(bin(v), 2) == v, int(repr(v), 0) == v, int(f"{v:_}") == v, int(f"{v:x}", 16) == v, v.bit_length(), v.bit_count(), int.from_bytes(v.to_bytes(20, "big", signed=True), "big", signed=True) == v, int.from_bytes(v.to_bytes(20, "little", signed=True), "little", signed=True) == v, math.isqrt(abs(v)), float(v), hash(v), v // 7, v % 7, -v // 7, v >> 3, v << 2, v & 0xFF, v | 1, v ^ -1, ~v, divmod(v, -9), v ** 2, round(v, -2), v == float(v), int(float(v)) == v, v.as_integer_ratio(), sep="|")
for a in values[:12:3]:
    for b in values[1::4]:
        print(a + b, a - b, a * b, a // b, a % b, a & b, a | b, a ^ b, a < b, a == b, divmod(a, b) == (a // b, a % b), pow(a, 3, abs(b) + 1), math.gcd(a, b), sep="|")
total = 0
for i in range(200):
    total = total * 31 + i * (2**40)
    if i % 50 == 0:
        total %= 10**25
print(total, total.bit_length(), len(str(total)))
for base in range(2, 37):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    n, text = 123456789012345678901234567890, ""
    while n:
        n, d = divmod(n, base)
        text = digits[d] + text
    print(base, text, int(text, base), int(text.upper(), base) == int(text, base))
