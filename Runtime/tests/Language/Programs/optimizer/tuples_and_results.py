# Tuples that are only taken apart, arguments and results of inlined calls, comparisons that say something of their operands.
import math
import sys


class Point:
    scale = 2

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def both(self):
        return self.x, self.y

    def swapped(self):
        return self.y, self.x

    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


def divide(a, b):
    return a // b, a % b


def rotate(a, b, c, d, e):
    return b, c, d, e, a


def kind(v):
    if v is None:
        return "none"
    if isinstance(v, (int, float)):
        return "number" if type(v) is not bool else "bool"
    return "other"


def run(n):
    total = 0
    names = []
    a, b, c, d, e = 1, 2, 3, 4, 5
    for i in range(n):
        p = Point(i, 0.5)
        x, y = p.both()
        x, y = y, x
        x, y = p.swapped()
        q, r = divide(i, -7)
        a, b, c, d, e = rotate(a, b, c, d, e)
        total = total + x * y + q - r + p.length() * Point.scale + a - e
        if i % 50 == 0:
            names.append(kind([None, i, 2.5, True, "s"][i // 50 % 5]))
        if type(p) is Point and isinstance(p, Point):
            total = total + len((a, b, c))
    return round(total, 6), names, (a, b, c, d, e)


def fails(a, b):
    return a, a // b


def tracebacks(n):
    lines = []
    for i in range(n):
        try:
            x, y = fails(10, i % 40)
            lines.append(y)
        except ZeroDivisionError as error:
            lines.append(error.__traceback__.tb_next.tb_lineno)
    return sum(lines)


def frames_seen(n):
    seen = []

    def pair(i):
        if i % 60 == 59:
            seen.append(sorted(sys._getframe().f_back.f_locals.items())[-2:])
        return i, -i

    for i in range(n):
        x, y = pair(i)
    return seen


print(run(300))
print(tracebacks(120))
print(frames_seen(180))
