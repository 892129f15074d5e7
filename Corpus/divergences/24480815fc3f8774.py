# sites: site
class Plain:
    def __init__(self):
        self.x = 0


def hook(self, name):
    pass


held = Plain()


def site(n, at):
    for i in range(n):
        if i == at:
            Plain.__getattribute__ = hook
        __probe__(held.x)


site(67, 65)
