# sites: site
def other(k):
    pass


def first(k):
    return max


def site(n):
    i = 0
    while i < n:
        __probe__(first(*(i,)))
        i += 1


site(4002)
first.__code__ = other.__code__
site(2)
