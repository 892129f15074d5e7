# Generators and coroutines that wait inside traces: resumed from other loops, from several places, thrown into, closed, finished in between.
import sys


def count(n, step):
    total = 0
    for i in range(n):
        got = yield total
        total += step if got is None else got
    return total


def two_places(n):
    # One generator, resumed by two loops in turn.
    g, out = count(10 * n, 1), 0
    for i in range(n):
        out += next(g)
        for j in range(2):
            out -= next(g) % 3
    return out


def interleaved(n):
    gs, out = [count(n, k + 0.5 * (k % 2)) for k in range(5)], []
    for i in range(n - 1):
        out.append(next(gs[i % 5]) + next(gs[(i * 3) % 5]))
    return sum(out)


def sent(n):
    g = count(n + 1, 1)
    next(g)
    out = 0
    for i in range(n):
        out += g.send(i if i % 3 else None)
    return out


def thrown(n):
    def guarded():
        total = 0
        while True:
            try:
                total += yield total
            except ValueError as error:
                total -= error.args[0]
    g = guarded()
    out = next(g)
    for i in range(n):
        out += g.throw(ValueError(i)) if i % 50 == 25 else g.send(2)
    g.close()
    return out


def closed(n):
    log, out = [], 0
    def closing(k):
        try:
            while True:
                k += 1
                yield k
        finally:
            log.append(k)
    g = closing(0)
    for i in range(n):
        for value in (g,):
            out += next(value)
        if i % 100 == 99:
            g.close()
            g = closing(i)
    return out, len(log), log[-1]


def delegated(n):
    def inner(k):
        for i in range(k):
            yield i
        return k
    def outer(k):
        got = yield from inner(k)
        yield got * 10
        got = yield from inner(2)
        return got
    def drive(k):
        return (yield from outer(k))
    return sum(sum(drive(i % 7)) for i in range(n))


def finished(n):
    out, g = 0, iter(())
    for i in range(n):
        value = next(g, None)
        if value is None:
            g = (k * k for k in range(i % 5))
            out += 1
        else:
            out += value
    return out


def replaced_locals(n):
    # A suspended frame's locals are written between two resumptions.
    def g():
        x = 0
        while True:
            x += 1
            yield x
    it, out = g(), 0
    for i in range(n):
        out += next(it)
        if i == n // 2:
            it.gi_frame.f_locals['x'] = 1000
        if i == n // 2 + 20:
            it.gi_frame.f_locals['x'] = 0.5
    return out


class Wait:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got


async def worker(n, k):
    total = 0
    for i in range(n):
        total += await Wait(i * k)
        if i % 3 == 0:
            total += await helper(i)
    return total


async def helper(i):
    return (await Wait(i)) + 1


async def numbers(n):
    for i in range(n):
        yield i
        if i % 4 == 0:
            await Wait(i)


async def consume(n):
    total = 0
    async for i in numbers(n):
        total += i
    return total + sum([i async for i in numbers(20) if i % 2])


class Manager:
    def __init__(self): self.open = 0
    async def __aenter__(self): self.open += await Wait(1); return self
    async def __aexit__(self, *a): self.open -= await Wait(2); return False


async def managed(n):
    m, seen = Manager(), 0
    for i in range(n):
        async with m as inside:
            seen += inside.open
    return seen, m.open


def run(coroutines):
    # A round robin: each coroutine waits in its own loop while the others run.
    results, values = {}, {c: None for c in coroutines}
    names = {c: k for k, c in enumerate(coroutines)}
    steps = 0
    while values:
        for c in list(values):
            steps += 1
            try:
                values[c] = c.send(values[c])
            except StopIteration as stop:
                results[names[c]] = stop.value
                del values[c]
    return [results[k] for k in sorted(results)], steps


for n in (100, 1200):
    print(two_places(n), interleaved(n), sent(n), thrown(n), closed(n), delegated(n // 4), finished(n), replaced_locals(n))
    print(run([worker(n, k) for k in range(4)]), run([consume(n), managed(n), worker(n // 2, 2)]))


def changed_while_waiting(n):
    def g():
        while True:
            yield source()
    def source(): return 1
    names = {'source': source}
    it, out = g(), 0
    for i in range(n):
        out += next(it)
        if i == n - 50:
            source = lambda: 100
    return out


print(changed_while_waiting(1500))


def own_code(n):
    def g(a):
        while True:
            yield a
    def h(a):
        while True:
            yield a * 2
    out = 0
    for i in range(n):
        it = g(i)
        out += next(it)
        if i == n - 40:
            g.__code__ = h.__code__
        out += next(it)
    return out


print(own_code(1500))


def running_already(n):
    errors = 0
    def g():
        nonlocal errors
        while True:
            try:
                next(it)
            except ValueError:
                errors += 1
            yield errors
    it = g()
    for i in range(n):
        next(it)
    return errors


print(running_already(1000))
