# sites: site
def site(n, items):
    for i in range(n):
        __probe__((items[0] - i) >> (items[1] + 0))
site(90, [10, 3])
