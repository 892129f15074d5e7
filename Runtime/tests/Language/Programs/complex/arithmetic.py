def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a.conjugate(), a.real, a.imag, a == 3 + 4j, a != b)
print(a + 1, 1 - a, 2 * a, a / 2, 1 / a, 1.5 + a, True + a)
print(a**2, a**0, a**-1, a**0.5, 2**a, (0j) ** 2, 0j**0)
attempt(lambda: a / 0)
attempt(lambda: 0j**-1)
attempt(lambda: 0j ** (1 + 1j))
attempt(lambda: a // b)
attempt(lambda: a % 2)
attempt(lambda: divmod(a, 2))
attempt(lambda: a < b)
attempt(lambda: a >= 1)
attempt(lambda: pow(a, 2, 3))
attempt(lambda: (1e200 + 1e200j) ** 2)
attempt(lambda: abs(complex(1e308, 1e308)))
attempt(lambda: abs(complex(float("inf"), float("nan"))))
attempt(lambda: int(a))
attempt(lambda: float(a))
attempt(lambda: a + "x")
attempt(lambda: round(a))
print(-0j, complex(-0.0, -0.0), 1 - 0j, -1j, complex(0, -1), 0 - 1j)
z = 0j
for i in range(60):
    z = z * z * 0.1 + complex(i % 3, -i % 5) * 0.2
print(z)
