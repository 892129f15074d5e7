# sites: site
def first():
    return 1
def other():
    return 2
def site(n, calls):
    for i in range(n):
        if i == 60:
            calls[0] = other
        __probe__(calls[0]())
site(90, [first])
