# sites: site
def site(n, items):
    for i in range(n):
        __probe__((items[0] + i) * 0.5)
site(90, [1 << 40])
