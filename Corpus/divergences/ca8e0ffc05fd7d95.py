# sites: site
class Plain:
    pass


def store(self, name, new):
    pass


held = Plain()


def tick(k):
    if k == 3:
        Plain.__setattr__ = store


def site(n):
    for i in range(n):
        held.x = i
        max((i,), key=tick)


site(5)
__probe__(held.x)
