# sites: site
value = 1
def change(k):
    global value
    if k == 60:
        value = 2
def site(n):
    for i in range(n):
        sorted([i], key=change)
        __probe__(value)
site(90)
