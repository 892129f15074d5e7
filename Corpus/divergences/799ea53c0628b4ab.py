# sites: site
class Kind(int):
    def m(self, k):
        pass


class Other(Kind):
    m = lambda self, k: 0


held = Kind()


def site(n, at):
    for i in range(n):
        if i == at:
            held.__class__ = Other
        __probe__(held.m(k=0))


site(5, 3)
