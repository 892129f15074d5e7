# sites: site
class Base:
    def method(self, k):
        pass


class Other:
    def method(self, k):
        pass


held = Base()


def site(n, at):
    for i in range(n):
        if i == at:
            Base.method = Other.method
        held.method(0)


site(4098, 4096)
