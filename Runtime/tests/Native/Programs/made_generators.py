# Loops that make generators and coroutines: plain functions, methods, classes' __call__, comprehensions in calls.
def numbers(n, step=1):
    i = 0
    while i < n:
        yield i
        i += step


class Maker:
    def __init__(self, k):
        self.k = k

    def each(self, n):
        for i in range(n):
            yield i * self.k

    def __iter__(self):
        yield self.k
        yield -self.k

    async def wait(self, v):
        return v + self.k


async def made(k):
    return k


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


def makes(n):
    total = 0
    maker = Maker(3)
    each = maker.each
    for i in range(n):
        total += sum(numbers(4)) + sum(numbers(9, 2)) + sum(maker.each(3)) + sum(each(2))
        total += sum(k * i for k in (1, 2, 3)) + len(list(maker)) + all(v > 0 for v in numbers(3))
        total += run(made(i)) + run(maker.wait(i))
        g = numbers(i)
        total += next(g, -1) + next(g, -1)
    return total


def fails(n):
    seen = []
    for i in range(n):
        try:
            g = numbers(i) if i % 40 else numbers()
            seen.append(next(g, None))
        except TypeError as e:
            seen.append(str(e))
    return len(seen), [s for s in seen if type(s) is str][:1]


def replaced(n):
    global numbers
    total = 0
    for i in range(n):
        if i == n // 2:
            numbers = lambda n: [n]
        total += sum(numbers(3))
    return total


print(makes(300), fails(200), replaced(400))
