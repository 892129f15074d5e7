# sites: site
def depth(k):
    try:
        return depth(k + 1)
    except RecursionError:
        return k
def site(n):
    for i in range(n):
        deepest = list(map(depth, (0,)))
    __probe__(deepest)
site(20)
