def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def pairs(n):
    a = 0
    while a < n:
        yield a
        a = a + 1
        yield -a


def broken(n):
    for i in range(n):
        if i == n - 1:
            raise KeyError(i)
        yield i


def guarded(n):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(n)


log = []


def consume(make, n):
    t = 0
    for x in make(n):
        t = t + x
    return t


def pipeline(n):
    t = 0
    for x in squares(squares(numbers(n))):
        if x & 1:
            t = t + x
    return t


def mixed(n):
    t = 0
    for i in range(n):
        for x in numbers(5) if i % 3 else pairs(3):
            t = t * 3 + x & 0xFFFF
    return t


def raising(n):
    t = 0
    for i in range(n):
        try:
            for x in broken(i % 9 + 1):
                t = t + x
        except KeyError as e:
            t = t + e.args[0] * 100
    return t


def breaking(n):
    t = 0
    for i in range(n):
        for x in guarded(6):
            t = t + x
            if x == i % 8:
                break
    return t


def shared(n):
    g = numbers(n)
    t = 0
    for x in g:
        t = t + x
        for y in g:
            t = t - y
            if y % 10 == 0:
                break
    return t


def delegate(n):
    yield from numbers(n)
    return n


def ends(n):
    t = 0
    for x in delegate(n):
        t = t + x
    return t


print(consume(numbers, 500), consume(pairs, 300), pipeline(200), mixed(200), raising(200))
print(breaking(150), shared(500), ends(300), sum(x * 2 for x in numbers(300)), sorted(set(log)))
