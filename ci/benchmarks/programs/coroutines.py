"""Coroutines in a round-robin scheduler, and generators that are sent values."""


class Switch:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def worker(number, rounds):
    total = 0
    for i in range(rounds):
        total += await Switch(number * i)
    return total


def average():
    total = count = 0
    value = None
    while True:
        sent = yield value
        total += sent
        count += 1
        value = total / count


def kernel():
    ready = [(worker(n, 60), None) for n in range(20)]
    results = []
    while ready:
        task, value = ready.pop(0)
        try:
            ready.append((task, task.send(value)))
        except StopIteration as stop:
            results.append(stop.value)
    mean = average()
    next(mean)
    for i in range(2000):
        last = mean.send(i)
    return sum(results), last
