# sites: site
def site(n):
    total = 0
    for i in range(n):
        total += 1
        if i == 60:
            total += 1000
        total += 1
    __probe__(total)
site(90)
