# sites: site
def site(n):
    a = b = c = d = e = 1 << 40
    i = 0
    while i < n:
        a += 8589934593
        b += 17179869185
        c += 25769803777
        d += 34359738369
        e += 42949672961
        i += 1
    __probe__(a, b, c, d, e)
site(60)
site(90)
