# sites: site
def drain(k):
    if k >= 60:
        items.clear()
items = []
def site(n, held):
    for i in range(n):
        held.append(i)
        if held:
            sorted((i,), key=drain)
        __probe__(1 if held else 2)
site(90, items)
