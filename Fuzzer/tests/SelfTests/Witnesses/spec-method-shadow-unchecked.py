# sites: site
class Plain:
    def name(self):
        return 1
def site(n):
    held = Plain()
    held.k = 0
    for i in range(n):
        if i == 60:
            held.name = lambda: 2
        __probe__(held.name())
site(90)
