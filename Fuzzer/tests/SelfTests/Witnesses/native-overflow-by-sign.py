# sites: site
def site(n, items):
    total = 0
    for i in range(n):
        total += items[0]
    __probe__(total)
site(120, [-81064793292667598])
