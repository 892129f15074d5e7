# Defaults of an __init__ change while a loop makes objects; what comes in front of their use leaves machine code, and what follows enters it again.
class Plain:
    def __init__(self, a, b=10):
        c = a
        del c
        self.v = a * b
        self.w = a + b


class Keyed:
    def __init__(self, a, *, b=10):
        c = a
        del c
        self.v = a * b
        self.w = a + b


def making(cls, n, at, change):
    t = 0
    for i in range(n):
        if i == at:
            change()
        t += cls(i).v + cls(a=i).w
    return t


def nothing():
    pass


def defaults():
    Plain.__init__.__defaults__ = (100,)


def keyed_defaults():
    Keyed.__init__.__kwdefaults__ = {'b': 100}


def keyed_default():
    Keyed.__init__.__kwdefaults__['b'] = 7


def code():
    def other(self, a, b=10):
        c = b
        del c
        self.v = b - a
        self.w = b
    Plain.__init__.__code__ = other.__code__


def no_defaults():
    Plain.__init__.__defaults__ = None


print(making(Plain, 200, 150, nothing), making(Plain, 200, 150, defaults), making(Plain, 200, 150, code))
print(making(Keyed, 200, 150, nothing), making(Keyed, 200, 150, keyed_defaults), making(Keyed, 200, 150, keyed_default))
try:
    making(Plain, 200, 150, no_defaults)
except TypeError as e:
    print(e)


# The same with one argument by name, in a loop of its own for each class.
class Fresh:
    def __init__(self, a=3, *, b=10):
        c = a
        del c
        self.v = a * b
        self.w = a + b


class Heir(Fresh):
    pass


def fresh_defaults():
    Fresh.__init__.__defaults__ = (5,)


def by_name(cls, n, at, change):
    t = 0
    for i in range(n):
        if i == at:
            change()
        t += cls(b=i).v + cls().w
    return t


def inherited(n, at, change):
    t = 0
    for i in range(n):
        if i == at:
            change()
        t += Heir(b=i).v - Heir().w
    return t


print(by_name(Fresh, 200, 150, nothing), by_name(Fresh, 200, 150, fresh_defaults))
print(inherited(200, 150, nothing), inherited(200, 150, fresh_defaults))
