# sites: site
def site(n):
    for i in range(n):
        x = 1048577
        __probe__(x * 65537)
site(40)
