# sites: site
class Plain:
    x = 1
def site(n):
    held = Plain()
    held.k = 0
    for i in range(n):
        if i == 60:
            held.x = 2
        __probe__(held.x)
site(90)
