# sites: site
class Slots:
    __slots__ = 'x'

    def __init__(self):
        self.x = 0


held = Slots()


def site(n, at):
    for i in range(n):
        if i == at:
            Slots.x = 1
        __probe__(held.x)


site(4098, 4096)
