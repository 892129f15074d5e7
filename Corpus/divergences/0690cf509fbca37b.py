# sites: site
class Base:
    @property
    def x(self):
        pass


class Derived(Base):
    pass


held = Derived()


def site(n, at):
    for i in range(n):
        if i == at:
            Derived.x = 0
        __probe__(held.x)


site(4004, 4002)
