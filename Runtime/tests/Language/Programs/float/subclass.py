def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Money(float):
    def __new__(cls, value, unit="EUR"):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __add__(self, other):
        return Money(float(self) + other, self.unit)

    def __repr__(self):
        return f"Money({float(self)!r}, {self.unit})"


m = Money(2.5)
print(m, repr(m), m + 1, 1 + m, type(1 + m).__name__, m * 2, -m, type(-m).__name__)
print(f"{m}", f"{m:.1f}", "%s %r %.2f" % (m, m, m), str(m))
print(m == 2.5, hash(m) == hash(2.5), m in {2.5: 1}, sorted([m, 1.0, Money(0.5)]))
attempt(Money)
attempt(Money, "x")
attempt(Money, 1, 2, 3)
print(sum([m, m, m]), max(m, 2.0), round(m), type(m.real).__name__, m.__dict__)
total = Money(0)
for i in range(60):
    total = total + i * 0.5
print(total)


class Reflected(float):
    def __radd__(self, other):
        return "radd"

    def __rsub__(self, other):
        return "rsub"


print(1.0 + Reflected(2), 1 - Reflected(2), Reflected(1) + Reflected(2), 1.0 * Reflected(2))
