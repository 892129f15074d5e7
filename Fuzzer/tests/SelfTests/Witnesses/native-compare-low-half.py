# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 1 << 32
        a = items[0] + i
        b = items[1] + i
        if a < b:
            __probe__(1)
        else:
            __probe__(2)
site(90, [5, 7])
