# sites: site
def site(n):
    i = 0
    while i < n:
        if i:
            __probe__(i)
        i += 1
site(40)
