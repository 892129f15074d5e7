# sites: site
class Base:
    number = 1
class First(Base):
    pass
def site(n):
    for i in range(n):
        __probe__(First.number)
site(60)
Base.number = 2
site(60)
