# sites: site
def pair(start):
    number = start

    def read(k):
        return number + k

    def write(new):
        nonlocal number
        number = new

    def forget():
        nonlocal number
        del number

    return read, write, forget


def make():
    return pair(0 + 3)


def change(subject):
    subject[1](1 << 64)


pass
held = make()


def site(n, at, box, p=__probe__):
    seen = 0
    acc = 0
    for i, _ in enumerate(range(n)):
        subject = box.held
        if i == at:
            change(subject)
        try:
            value = subject[0](i)
            acc += int(value) & 511
        except NameError as error:
            value = str(error)
            acc += 3
        acc += 1
        acc = acc % 1000003 + 1
        p(i, acc, value)
    p(acc)
    return acc


def main():
    class Box:
        pass

    box = Box()
    box.held = held
    site(48, -1, box)
    site(48, -1, box)
    __phase__('warm')
    total = site(96, 48, box)
    __phase__('after')
    __probe__(total, site(48, -1, box))
    pass


main()
