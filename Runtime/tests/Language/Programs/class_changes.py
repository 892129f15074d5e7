# Whoever has looked something up on a class hears of changes above it, however the class came to its bases.
import gc
import _weakref as weakref


class Base:
    value = 1

    def method(self):
        return "base"


class Middle(Base):
    pass


class Leaf(Middle):
    pass


def read(thing):
    return thing.value, thing.method(), len(getattr(thing, "extra", ()))


leaf = Leaf()
seen = []
for i in range(60):
    if i == 20:
        Base.value = 2
    if i == 30:
        Middle.method = lambda self: "middle"
    if i == 40:
        Base.extra = (1, 2)
        Base.value = 3
    if i == 50:
        del Middle.method
        Leaf.value = 4
    seen.append(read(leaf))
print(seen[0], seen[19], seen[20], seen[30], seen[40], seen[50], seen[59])


# A change twice in a row, and one between two looks.
class A:
    pass


class B(A):
    pass


for i in range(50):
    A.x = i
    A.x = i * 2
    assert B().x == i * 2, i
    assert B.x == i * 2


# Other bases: what the old ones change is heard of no more, what the new ones change is.
class Left:
    name = "left"


class Right:
    name = "right"


class Moving(Left):
    pass


class Below(Moving):
    pass


below = Below()
print(below.name)
Moving.__bases__ = (Right,)
print(below.name)
Left.name = "left 2"
print(below.name)
Right.name = "right 2"
print(below.name, Left.__subclasses__(), [c.__name__ for c in Right.__subclasses__()])


# mro() may name classes that are no bases.
class Stranger:
    word = "hello"


class Meta(type):
    def mro(cls):
        return [cls, Stranger, object]


class Own:
    word = "own"


class Odd(Own, metaclass=Meta):
    pass


odd = Odd()
print(odd.word)
Stranger.word = "changed"
print(odd.word, Odd.word)


# A dunder that a base gets later reaches the classes below.
class Quiet:
    pass


class Quieter(Quiet):
    pass


thing = Quieter()
try:
    len(thing)
except TypeError as e:
    print(e)
Quiet.__len__ = lambda self: 7
print(len(thing))
Quieter.__len__ = lambda self: 8
print(len(thing))
del Quieter.__len__
print(len(thing))
del Quiet.__len__
try:
    len(thing)
except TypeError as e:
    print(e)


# Dead classes leave the list of their base with a collection; those that something still holds do not.
class Root:
    pass


def make(name):
    return type(name, (Root,), {})


kept = [make("First"), make("Second")]
instance = make("Third")()
for i in range(10):
    make("Dead")
gc.collect()
print([c.__name__ for c in Root.__subclasses__()])
reference = weakref.ref(kept.pop())
gc.collect()
print([c.__name__ for c in Root.__subclasses__()], reference())
del instance
gc.collect()
print([c.__name__ for c in Root.__subclasses__()])


class Finalized(Root):
    def __del__(self):
        print("finalizer sees", [c.__name__ for c in Root.__subclasses__()])


Finalized().me = 1
del Finalized
gc.collect()
gc.collect()
print([c.__name__ for c in Root.__subclasses__()])


# Many classes, each looked at, while their base changes.
class Many:
    pass


total = 0
for i in range(300):
    cls = type("C", (Many,), {"f": lambda self: 1})
    total += cls().f()
    Many.x = i
    total += cls().x - i
print(total)
