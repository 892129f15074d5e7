# sites: site
class Plain:
    def __init__(self):
        self.x = 0


held = Plain()


def site(n, at):
    for i in range(n):
        if i == at:
            Plain.x = property(lambda self: 1)
        acc = held.x
    __probe__(acc)


site(4004, 4002)
