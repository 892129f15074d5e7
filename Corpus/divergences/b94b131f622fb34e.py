# sites: site
awaited = []


def tick(k):
    if k == awaited[0]:
        awaited[1].__kwdefaults__ = {'scale': 0}


def first(k, *, scale=1):
    return scale


def site(n, subject=first):
    for i in range(n):
        subject(0)
        list(map(tick, (i,)))
        __probe__(subject(0))


awaited[:] = 40, first
site(60)
