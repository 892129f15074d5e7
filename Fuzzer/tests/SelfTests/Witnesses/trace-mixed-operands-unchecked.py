# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 0.5
        __probe__(items[0] * 2.5)
site(90, [3])
