# sites: site
class First:
    x = 1
class Other:
    x = 2
def swap(k):
    if k == 60:
        held.__class__ = Other
held = First()
def site(n, held):
    for i in range(n):
        __probe__(held.x, sorted((i,), key=swap), held.x)
site(90, held)
