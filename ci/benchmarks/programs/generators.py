"""A pipeline of generators."""


def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for x in source:
        yield x * x


def odd(source):
    for x in source:
        if x & 1:
            yield x


def kernel():
    total = 0
    for x in odd(squares(numbers(60000))):
        total += x
    return total + sum(x for x in range(60000))
