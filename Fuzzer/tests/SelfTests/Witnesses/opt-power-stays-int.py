# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = -1
        a = 2 + i - i
        b = items[0] + 0
        __probe__(a ** b + a)
site(90, [1])
