# sites: site
awaited = []


def tick(k):
    if k == awaited[0]:
        awaited[1].__code__ = tick.__code__


def first(extra=0):
    return 0


def site(n, subject=first):
    for i in range(n):
        subject()
        list(map(tick, (i,)))
        __probe__(subject())


awaited[:] = 40, first
site(60)
