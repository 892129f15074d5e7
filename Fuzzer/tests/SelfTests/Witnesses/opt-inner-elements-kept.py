# sites: site
def four(a, b, c, d):
    return a, b, c, d
def site(n):
    for i in range(n):
        a, b, c, d = four(1, 2, 3, 4)
        __probe__(a, b, c, d)
site(60)
