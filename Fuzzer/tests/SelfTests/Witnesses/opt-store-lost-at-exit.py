# sites: site
def site(n, items):
    value = 'old'
    for i in range(n):
        value = i
        if items[0] == i:
            break
        value = 'other'
    __probe__(value)
site(60, [-1])
site(60, [40])
