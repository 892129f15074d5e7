def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print(1 << 0, 1 << 62, 1 << 63, 1 << 64, -1 << 70, 5 >> 1, -5 >> 1, -1 >> 100, 5 >> 100, 2**100 >> 99)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 0 << 10**30)
attempt(lambda: 1 >> 10**30)
attempt(lambda: -7 >> 10**30)
attempt(lambda: 1 << 10**30)
attempt(lambda: 1 << 1.0)
attempt(lambda: 1.0 >> 1)
attempt(lambda: True << True)
attempt(lambda: type(True << 0))
values = []
for i in range(70):
    values.append((1 << i) >> max(0, i - 3) | (-1 << i) & 7)
print(values)
x = 3
x <<= 61
x >>= 1
print(x)
x = -x
x >>= 59
print(x)
print((-(2**63)) >> 63, (-(2**63)) >> 64, (2**63) >> 63, -(2**64) >> 63)
