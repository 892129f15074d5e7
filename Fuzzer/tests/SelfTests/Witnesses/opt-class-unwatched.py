# sites: site
class First:
    number = 1
def site(n):
    for i in range(n):
        __probe__(First.number)
site(60)
First.number = 2
site(60)
