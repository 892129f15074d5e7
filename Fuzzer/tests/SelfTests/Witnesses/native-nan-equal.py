# sites: site
def site(n, x):
    for i in range(n):
        __probe__(x + 1.0 == x * 2.0)
site(40, float('nan'))
