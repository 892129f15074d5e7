for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b)
print(1 << 70, -1 << 70, 1 << 0, (1 << 70) >> 69, -1 >> 100, -5 >> 1, 5 >> 1, 0 << 10**10, 1 >> 10**10, True << 2, True + True, False - True, True & False, True | 2, True ^ True)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: 1 << -1); err(lambda: 1 >> -1); err(lambda: 1 // 0); err(lambda: 1 % 0); err(lambda: 1 / 0); err(lambda: divmod(1, 0)); err(lambda: 1.0 // 0); err(lambda: 1.0 % 0); err(lambda: 1 / 0.0); err(lambda: 1j / 0); err(lambda: 1j // 1); err(lambda: 1j % 1); err(lambda: 1 << 1.0); err(lambda: 1 & 1.0); err(lambda: 1 + "a"); err(lambda: "a" + 1); err(lambda: [1] + (1,)); err(lambda: 1 - None); err(lambda: "a" * 1.5); err(lambda: [1] * "a"); err(lambda: 1 @ 1); err(lambda: "a" % 1); err(lambda: "%d" % "x"); err(lambda: {} + {}); err(lambda: {1} + {2}); err(lambda: b"a" + "a"); err(lambda: "a" + b"a"); err(lambda: 10**400 / 3); err(lambda: 10**400 * 1.0); err(lambda: 10**400 / 10**399); err(lambda: (10**400) // 10**399); err(lambda: "a" * 2**100); err(lambda: 1 << 2**70)
print(5.5 // 2, -5.5 // 2, 5.5 % -2, -5.5 % 2, divmod(-5.5, 2), 1e308 * 10, -1e308 * 10, 0.1 + 0.2, 1e16 + 1, 5 // 0.3, 1 % 0.1, -0.0 % 5, 5 % float("inf"), -5 % float("inf"), float("inf") // 1)
total = 0
for i in range(-30, 30):
    for d in (3, -4): total = total * 3 + i // d - i % d ^ i >> 1 & 0xFFFF
print(total)
