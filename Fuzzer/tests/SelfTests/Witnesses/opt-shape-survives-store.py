# sites: site
class Thing:
    tag = 1
    def __init__(self, k):
        self.k = k
def site(n):
    for i in range(n):
        one = Thing(i)
        two = (Thing(0), one)[i > 60]
        before = one.tag
        two.tag = 2
        __probe__(before, one.tag)
site(90)
