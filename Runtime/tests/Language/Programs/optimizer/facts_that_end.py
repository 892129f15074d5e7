# What a trace knows must not outlive what may change it: Python code behind len() and in, and its own stores to globals.

class A:
    k = 1


class B:
    k = 2


class Flip:
    def __init__(self, a):
        self.a = a
        self.n = 0

    def __len__(self):
        self.n += 1
        self.a.__class__ = B if self.n > 200 else A
        return 3

    def __contains__(self, item):
        len(self)
        return False


class Key:
    def __init__(self, a):
        self.a = a
        self.n = 0

    def __hash__(self):
        self.n += 1
        self.a.__class__ = B if self.n > 200 else A
        return 1

    def __eq__(self, other):
        return self is other


def through_len(n):
    a = A()
    flip = Flip(a)
    before = after = 0
    for i in range(n):
        before = before + a.k
        before = before + len(flip)
        after = after + a.k
    return before, after


def through_in(n):
    a = A()
    flip = Flip(a)
    before = after = 0
    for i in range(n):
        before = before + a.k
        if 3 in flip:
            before = before + 100
        after = after + a.k
    return before, after


def through_hash(n):
    a = A()
    key = Key(a)
    found = {}
    before = after = 0
    for i in range(n):
        before = before + a.k
        if key in found:
            before = before + 100
        after = after + a.k
    return before, after


level = 0


def through_global(n):
    global level
    total = 0
    for i in range(n):
        if i % 2:
            level = i
            total = total + level
    return total


print(through_len(400), through_in(400), through_hash(400))
print(through_global(3), through_global(200), through_global(201), through_global(202), through_global(203))
