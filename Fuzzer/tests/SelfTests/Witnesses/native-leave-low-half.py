# sites: site
def site(n):
    a = b = c = d = e = 1 << 40
    i = 0
    while i < n:
        a += i
        b += 1
        c += 2
        d += 3
        e += 4
        i += 1
    __probe__(a, b, c, d, e)
site(60)
site(90)
