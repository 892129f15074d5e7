# sites: site
class First:
    x = 0


class Second:
    x = 1


class Derived(First):
    pass


held = Derived()


def site(n, at):
    for i in range(n):
        if i == at:
            Derived.__bases__ = Second,
        __probe__(held.x)


site(4098, 4096)
