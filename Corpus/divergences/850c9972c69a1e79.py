# sites: site
import sys


def tick(k):
    if k == 4096:
        sys.setprofile(lambda *a: None)
    return 0


def site(n):
    for i in range(n):
        [0 for x in '']
        max((i, 0), key=tick)


site(4096)
site(4097)
