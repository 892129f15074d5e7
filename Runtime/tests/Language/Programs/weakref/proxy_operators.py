"""Operators on proxies: each operand may be one, the third of pow() too, and any of them may be dead."""
import gc
import weakref


class Number:
    def __init__(self, value):
        self.value = value

    def __pow__(self, other, modulus=None):
        return "pow", self.value, kind(other), kind(modulus)

    def __rpow__(self, other, modulus=None):
        return "rpow", self.value, kind(other), kind(modulus)

    def __add__(self, other):
        return "add", self.value, kind(other)

    def __radd__(self, other):
        return "radd", self.value, kind(other)

    def __iadd__(self, other):
        return "iadd", self.value, kind(other)

    def __divmod__(self, other):
        return "divmod", self.value, kind(other)

    def __eq__(self, other):
        return "eq", self.value, kind(other)


def kind(value):
    return (type(value).__name__, value.value) if isinstance(value, Number) else value


def attempt(function):
    try:
        print(function())
    except (TypeError, ReferenceError, ValueError) as error:
        print(type(error).__name__, error)


kept = [Number(1), Number(2), Number(3)]
a, b, c = map(weakref.proxy, kept)
dead = weakref.proxy(Number(4))
gc.collect()
for function in (
    lambda: pow(a, b), lambda: pow(a, b, c), lambda: pow(kept[0], 2, c), lambda: pow(2, a), lambda: pow(2, a, 5), lambda: pow(2, 3, a), lambda: pow(2, 3, dead),
    lambda: pow(a, 2, dead), lambda: pow(dead, 2, a), lambda: pow(kept[0], dead), lambda: 2 ** a, lambda: a ** 2, lambda: a + b, lambda: 1 + a, lambda: a + dead,
    lambda: dead + a, lambda: divmod(a, b), lambda: divmod(a, dead), lambda: a == b, lambda: a == dead, lambda: dead == a, lambda: a < b, lambda: pow(a, 2, None),
):
    attempt(function)
total = a
total += b
print(total)


class Five(int):
    pass


five = Five(5)
p = weakref.proxy(five) if hasattr(five, "__weakref__") else five
print(pow(2, 3, p), pow(p, 2, 7), pow(3, p, 7), p + 1, 1 + p, p % 3, -p, divmod(p, 2))
