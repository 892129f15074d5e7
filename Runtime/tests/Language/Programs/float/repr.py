values = [0.1, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.0**53, 1e22, 1e23, -0.0, 100.0, 9007199254740993.0]
for value in values:
    print(repr(value), str(-value), float(repr(value)) == value)
print(0.1 + 0.2, 1e100, 3.0, 1.0e-7, 123456.789e3, 2**0.5)
print([float("inf"), -float("inf"), float("nan")])
total = ""
for i in range(60):
    total += repr(i * 0.1)[-1]
print(total)
