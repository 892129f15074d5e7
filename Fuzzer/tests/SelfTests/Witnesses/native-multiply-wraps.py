# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 1 << 62
        __probe__(items[0] * items[1])
site(90, [1, 4])
