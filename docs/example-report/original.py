# sites: site
def note(value, log):
    log.append(value)
    return value


def make():
    return [1]


def change(subject):
    subject[0] = 1 << 65


pass
held = make()


def site(n, at, p=__probe__):
    seen = 0
    acc = 0
    log = []
    count = [0]
    i = -1
    while True:
        i += 1
        if i >= n:
            break
        subject = held
        if i == at:
            change(subject)
        count[0] += 1
        if subject[0] > 5:
            acc += +(222 * 2) % 19
            log.append('taken')
        pair = [note(i, log), note(subject[0], log), count[0]]
        acc += len(log)
        del log[:-4]
        acc = acc % 1000003 + 1
        if not i % 7:
            p(i, acc, log, count)
        seen += 1
    p(acc, log, count, pair)
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
