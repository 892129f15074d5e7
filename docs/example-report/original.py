# sites: site
class Plain(int):
    pass


class Own(int):
    def __add__(self, other):
        return 1000 - int(other)

    __radd__ = __add__

    def __lt__(self, other):
        return not int.__lt__(self, other)

    def __bool__(self):
        return False


class Reflected:
    def __radd__(self, other):
        return 7

    def __gt__(self, other):
        return True

    def __bool__(self):
        return True


def make():
    return [8, 7]


def change(subject):
    subject[:] = [Plain(3), Own(4)]


pass
held = make()


def site(n, at, p=__probe__):
    seen = 0
    acc = 0
    for i in list(range(n)):
        subject = held
        if i == at:
            change(subject)
        value = subject[1] + i + subject[0]
        if subject[1] < subject[0]:
            value = value + 1
        acc += int(value) & 1023
        spare = 136
        spare, again = {str(c2): ~4 for c2 in range(2)}.get('é'.upper().lower(), max(i ^ acc, int(True))), spare
        acc += spare & 63
        acc = acc % 1000003 + 1
        p(i, acc, value)
    else:
        acc += 1
    p(acc)
    return acc


def main():
    pass
    site(120, -1)
    site(120, -1)
    __phase__('warm')
    total = site(240, 120)
    __phase__('after')
    __probe__(total, site(120, -1))
    pass


main()
