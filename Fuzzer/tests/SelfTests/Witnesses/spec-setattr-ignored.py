# sites: site
class Plain:
    def __setattr__(self, name, new):
        object.__setattr__(self, name, 5)
def site(n):
    held = Plain()
    held.x = 0
    for i in range(n):
        held.x = i
        __probe__(held.x)
site(40)
