# sites: site
import sys
awaited = []


def tick(k):
    if k == awaited[0]:
        awaited[1].__class__ = type('', (type(sys),), dict(number=property(lambda self: 1)))


module = type(sys)('')
module.number = 0


def site(n, subject):
    for i in range(n):
        subject.number
        list(map(tick, (i,)))
        __probe__(subject.number)


awaited[:] = 90, module
site(99, module)
