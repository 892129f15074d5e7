# sites: site
def change(k):
    if k > 60:
        raise ValueError
def site(n):
    for i in range(n):
        try:
            change(i)
        except ValueError:
            __probe__(i)
site(90)
