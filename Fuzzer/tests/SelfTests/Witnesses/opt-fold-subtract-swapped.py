# sites: site
def site(n):
    for i in range(n):
        x = 1
        __probe__(x - 3)
site(40)
