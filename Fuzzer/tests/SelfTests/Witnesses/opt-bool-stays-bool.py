# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 6
        mixed = (i >= 0) | items[0]
        __probe__(not mixed)
site(90, [True])
