# sites: site
class Plain:
    def __init__(self):
        self.x = 0


def hook(self, name):
    pass


held = Plain()


def site(n):
    for i in range(n):
        __probe__(held.x)


site(3)
Plain.__getattribute__ = hook
site(2)
