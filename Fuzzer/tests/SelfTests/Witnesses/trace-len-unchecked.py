# sites: site
def site(n, items):
    call = len
    for i in range(n):
        if i == 60:
            call = max
        __probe__(call(items))
site(90, [7, 8])
