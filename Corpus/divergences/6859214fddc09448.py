# sites: site
class Doubled:
    def __set__():
        pass


awaited = [None]


def tick(k):
    if awaited[0]:
        Doubled.x = Doubled()


held = Doubled()


def site(n):
    for i in range(n):
        held.x = 0
        sorted((0,), key=tick)


site(3)
awaited[:] = 1,
site(2)
