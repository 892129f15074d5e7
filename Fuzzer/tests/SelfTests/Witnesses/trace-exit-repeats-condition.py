# sites: site
seen = []
def is_late(k):
    seen.append(k)
    return k == 60
def site(n):
    for i in range(n):
        if is_late(i):
            seen.append('late')
        seen.append('next')
site(90)
__probe__(seen)
