# sites: site
def first(k):
    return k + 1
def other(k):
    return k - 1
def site(n):
    for i in range(n):
        __probe__(first(i))
site(60)
first.__code__ = other.__code__
site(60)
