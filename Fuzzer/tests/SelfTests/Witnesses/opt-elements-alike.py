# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[1] = 0.5
        __probe__(items[0] + 1, items[1] + 1)
site(90, [1, 2])
