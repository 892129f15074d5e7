# Floor division and remainder: signs, big values, zero, the exact float quotient.
def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for a in (7, -7, 2**65 + 1, -(2**65) - 1):
    for b in (2, -2, 2**64, -(2**64)):
        print(a // b, a % b, divmod(a, b), a / b)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1 / 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 2**2000 / 2**1990)
attempt(lambda: 2**2000 / 3)
attempt(lambda: 3 / 2**2000)
attempt(lambda: (2**53 + 1) / 1)
attempt(lambda: True // True)
attempt(lambda: 0 / -5)
attempt(lambda: 0 // -5)
q = []
for i in range(-30, 30):
    q.append((i // 7 - i // -7) * 10 + i % -4)
print(q)
