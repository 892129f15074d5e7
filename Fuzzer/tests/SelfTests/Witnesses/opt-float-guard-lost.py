# sites: site
def site(n, items):
    for i in range(n):
        if i == 60:
            items[0] = 1
        left, right = items
        __probe__(left - right)
site(90, [0.5, 0.5])
