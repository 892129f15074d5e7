# sites: site
class Sub(int):
    pass


def make():
    return [0]


def change(subject):
    subject[0] = -0.0


awaited = [None, None]


def tick(k):
    if k == awaited[0]:
        change(awaited[1])
    return k


held = make()


def bind(subject):
    def site(n, at, p=__probe__):
        seen = 0
        acc = 0
        for i in list(range(n)):
            x = subject[0]
            plain = x + 0, x - 0, x * 1, 0 + x, x // 1, x ** 1, --x
            exact = x + 0.0, x - 0.0, x * 1.0, x - x, x * 0, x == x
            value = plain
            acc += len(repr(value))
            max((i, -1), key=tick)
            x = subject[0]
            plain = x + 0, x - 0, x * 1, 0 + x, x // 1, x ** 1, --x
            exact = x + 0.0, x - 0.0, x * 1.0, x - x, x * 0, x == x
            value = plain
            acc += len(repr(value))
            acc = acc % 1000003 + 1
            p(i, acc, value)
        else:
            acc += 1
        p(acc)
        return acc

    return site


bound = bind(held)


def main():
    pass
    bound(48, -1)
    bound(48, -1)
    __phase__('warm')
    awaited[:] = 48, held
    total = bound(96, 48)
    awaited[0] = None
    __phase__('after')
    __probe__(total, bound(48, -1))
    pass


main()
