# sites: site
def site(n, x):
    for i in range(n):
        __probe__(x + 0.0)
site(40, -0.0)
