# sites: site
class Base:
    def x(self):
        pass


class Derived(Base):
    pass


held = Derived()


def one(self):
    return 0


def site(n, at):
    for i in range(n):
        if i == at:
            Derived.x = one
        __probe__(held.x())


site(4098, 4096)
