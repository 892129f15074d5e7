# sites: site
class Meta(type):
    x = property(lambda cls: 2)
class Kind(metaclass=Meta):
    pass
class Base(metaclass=type('Plain', (type,), {})):
    x = 1
def site(n):
    for i in range(n):
        if i == 60:
            type(Base).x = property(lambda cls: 3)
        __probe__(Base.x)
site(90)
