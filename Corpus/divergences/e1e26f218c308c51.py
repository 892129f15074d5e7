# sites: site
def other():
    pass


def first():
    return 0


def site(n):
    for i in range(n):
        acc = first(*'')
    __probe__(acc)


site(3)
first.__code__ = other.__code__
site(2)
