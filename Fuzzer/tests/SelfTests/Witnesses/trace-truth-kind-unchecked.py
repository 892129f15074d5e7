# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 'yes'
        __probe__(1 if items[0] else 2)
site(90, [True])
