# sites: site
def site(n, items):
    for i in range(n):
        value = items[0]
        if value == 0.0:
            __probe__(value * 2.0)
site(60, [0.0])
site(60, [-0.0])
