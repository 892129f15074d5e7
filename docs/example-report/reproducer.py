# sites: site
# JIT: wrong value (the optimizer)
# Exit status 1 of the next command shows the bug:
#   pyjitverify diff reproducer.py --target embedded
awaited = [None]


def tick(k):
    if awaited[0]:
        held[0] = 0.0


held = [0]


def site(n):
    for i in range(n):
        max((0,), key=tick)
        __probe__(held[0] + 0)


site(17)
awaited[:] = 1,
site(2)
