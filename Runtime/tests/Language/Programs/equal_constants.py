# Equal constants of one type are one object in all code of a compilation, tuples and what is in them, too.
def pairs():
    return [(3, 4), (3, 4)]


def nested():
    return ((3, 4), ('a', b'a', 2j, 123456789012345678901234567890)), ('a', b'a', 2j, 123456789012345678901234567890)


def types():
    return (1, 2), (1.0, 2), (True, 2), (0.0, 2), ('a',), (b'a',), (), ((),)


class Body:
    pair = (3, 4)


def same(left, right):
    return left is right


first, second = pairs()
print(first is second, first is nested()[0][0], first is Body.pair, same(first, (3, 4)), same(first, eval('(3, 4)')))
print(nested()[0][1] is nested()[1], [a is b for a, b in zip(*[(n[2], n[3]) for n in (nested()[0][1], nested()[1])])])
print([[a is b for a in types()] for b in types()])
print([list(map(repr, pair)) for pair in types()])
print(same(b'bytes', (lambda: b'bytes')()), same(1j, (lambda: 1j)()), same(10000000000000000000000, (lambda: 10000000000000000000000)()))
