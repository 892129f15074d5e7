# sites: site
def check(k):
    return k
def site(n):
    for i in range(n):
        big = (1 << 40) + i
        __probe__(big - sum((i, 1)))
site(60)
