class Shape:
    scale = 2

    def __init__(self, w):
        self.w = w
        self.seen = 0
        self.last = None

    def area(self):
        return self.w * self.scale

    def note(self, other):
        self.last = other
        self.seen += 1
        return self


class Square(Shape):
    def area(self):
        self.seen += 1
        return self.w * self.w


class Named(Shape):
    def area(self):
        return float(self.w)


def add(a, b):
    return a + b


def twice(a):
    return add(a, a)


def choose(a, b, flag):
    if flag:
        c = a
    else:
        c = b
    return add(c, twice(c))


def calls(n):
    t = 0
    for i in range(n):
        t = add(t, twice(i)) - choose(i, t & 7, i % 3 == 0)
    return t


def methods(n):
    shapes = [Shape(3), Square(4), Named(5), Square(6)]
    t = 0
    for i in range(n):
        s = shapes[i % 4] if i % 7 else shapes[1]
        t = t + s.area()
        s.note(shapes[(i + 1) % 4])
        if i == n // 2:
            Shape.scale = 5
    return t, [s.seen for s in shapes], [s.last.w for s in shapes]


def fail(i):
    if i % 50 == 49:
        raise ValueError(i)
    return i


def failing(n):
    t = 0
    for i in range(n):
        try:
            t = add(t, fail(i))
        except ValueError as e:
            t = t - e.args[0] + e.__traceback__.tb_next.tb_lineno
    return t


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


def recursion(n):
    t = 0
    for i in range(n):
        t = t + deep(i % 12)
    return t


def swapped(n):
    def first(x):
        return x + 1

    def second(x):
        return x * 2

    f = first
    t = 0
    for i in range(n):
        t = t + f(i)
        if i == n // 2:
            first.__code__ = second.__code__
        if i == n // 2 + 100:
            f = second
    return t


def defaults(n):
    def f(a, b=3, *rest):
        return a + b + len(rest)

    t = 0
    for i in range(n):
        t = t + f(i) + f(i, 1) + f(i, 2, 3, 4)
    return t


def overflow(n):
    t = 1
    for i in range(n):
        t = add(t, t) if t < 10 ** 30 else 1
    return t


def too_deep(n):
    return too_deep(n + 1)


def limits(n):
    count = 0
    for i in range(n):
        try:
            count = add(count, 1)
            if i % 20 == 19:
                too_deep(0)
        except RecursionError:
            count = count + 1000
    return count


print(calls(600), methods(800), failing(600))
print(recursion(300), swapped(600), defaults(300), overflow(500), limits(60))
