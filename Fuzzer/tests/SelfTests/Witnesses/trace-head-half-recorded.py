# sites: site
def site(n):
    i = 0
    while i < n:
        i += 1
    __probe__(i)
site(60)
site(90)
