# sites: site
class Plain:
    x = 1
def site(n, kind):
    for i in range(n):
        if i == 60:
            kind.x = 2
        __probe__(kind.x)
site(90, Plain)
