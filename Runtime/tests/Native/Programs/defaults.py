# Calls that leave parameters to their defaults, which are replaced while loops run.
import sys


def scale(x, by=2, plus=0.5, *, unused=None):
    return x * by + plus


def shift(x, by=1, kept=[]):
    if by > 2:
        kept.append(x)
    return x + by


class Box:
    def __init__(self, x, name="box", tags=(1, 2)):
        self.x = x
        self.name = name
        self.tags = tags

    def get(self, add=3):
        return self.x + add


def calls(n):
    total = 0
    for i in range(n):
        total += shift(i) + shift(i, 2) + Box(i).get() + Box(i, "b").get(1) + len(Box(i).tags)
        total += scale(i) + scale(i, 3)
    return total


def replaced(n):
    total = 0
    for i in range(n):
        if i == 150:
            shift.__defaults__ = (10, None)
        if i == 200:
            Box.get.__defaults__ = (1000,)
        if i == 250:
            shift.__defaults__ = (10,)
        try:
            total += shift(i) if i < 250 else shift(i, i)
        except (TypeError, AttributeError) as e:
            return total, str(e)
        total += Box(i).get()
    return total


def make(k):
    def f(x, by=k):
        return x * by + k
    return f


def closures(n):
    total = 0
    made = [make(k) for k in range(3)]
    for i in range(n):
        for f in made:
            total += f(i)
        total += make(i)(1)
    return total


def fails(x, by=0):
    return x // by


def raised(n):
    seen = []
    for i in range(n):
        try:
            fails(i, 1)
            if i % 50 == 49:
                fails(i)
        except ZeroDivisionError as e:
            frame = e.__traceback__.tb_next.tb_frame
            seen.append((frame.f_locals, e.__traceback__.tb_next.tb_lineno))
    return seen


def looks(x, a=1, b=(2,)):
    if x % 60 == 0:
        return sorted(sys._getframe().f_locals.items())
    return x


def looked(n):
    return [r for r in [looks(i) for i in range(n)] if type(r) is list]


print(calls(300), shift.__defaults__)
print(replaced(300))
print(closures(200), raised(200), looked(200))
