# sites: site
value = 1
def change(k):
    global value
    if k == 60:
        value = 2
def site(n):
    for i in range(n):
        __probe__(value, change(i))
site(90)
