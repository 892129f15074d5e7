# sites: site
class Base:
    attr = 0


class Middle(Base):
    pass


class Derived(Middle):
    def both(self, k):
        return self.attr


def make():
    return Derived()


def change():
    Base.attr = 1


def tick(i, at):
    if i == at:
        change()


held = make()


def site(n, at, p=__probe__):
    for i in range(n):
        subject = held
        tick(i, at)
        value = subject.both(i)
        p(value)


def main():
    site(4098, 4096)


main()
