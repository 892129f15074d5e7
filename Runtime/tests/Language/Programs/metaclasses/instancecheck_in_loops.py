class Meta(type):
    log = 0
    def __instancecheck__(cls, o): Meta.log += 1; return getattr(o, "quacks", False)
    def __subclasscheck__(cls, o): Meta.log += 1; return hasattr(o, "quacks")
class Duck(metaclass=Meta): pass
class Goose: quacks = True
class Cow: quacks = False
class Dog: pass
def count(objs, n):
    c = 0
    for i in range(n):
        if isinstance(objs[i % len(objs)], Duck): c += 1
    return c
print(count([Goose(), Cow(), Dog()], 300), Meta.log)
print(count([Duck()], 300), Meta.log)
def sub(classes, n):
    c = 0
    for i in range(n):
        if issubclass(classes[i % len(classes)], Duck): c += 1
    return c
print(sub([Goose, Cow, Dog], 300), Meta.log, issubclass(Duck, Duck))
def tup(n):
    c = 0
    for i in range(n):
        if isinstance((Goose(), 5, "s", Dog())[i % 4], (int, Duck)): c += 1
    return c
print(tup(300), Meta.log)
def change(n, at):
    c = []
    g = Goose()
    for i in range(n):
        if i == at: Meta.__instancecheck__ = lambda cls, o: "truthy"
        if i == at + 5: Meta.__instancecheck__ = lambda cls, o: []
        c.append(isinstance(Dog(), Duck))
    return c[at - 1], c[at], c[at + 5]
print(change(300, 280))
def patterns(n):
    c = [0, 0, 0]
    for i in range(n):
        match (Goose(), 7, Dog())[i % 3]:
            case Duck(): c[0] += 1
            case int(): c[1] += 1
            case _: c[2] += 1
    return c
Meta.__instancecheck__ = lambda cls, o: isinstance(o, Goose)
print(patterns(300))
def catching(n):
    c = 0
    for i in range(n):
        try: raise Err(i)
        except Caught: c += 1
        except Err: pass
    return c
class EMeta(type):
    def __subclasscheck__(cls, o): raise AssertionError("never asked by except")
    def __instancecheck__(cls, o): raise AssertionError("never asked by except")
class Err(Exception): pass
class Caught(Exception, metaclass=EMeta): pass
print(catching(100))
class Fails(type):
    def __instancecheck__(cls, o):
        if o == 150: raise ValueError(o)
        return o > 10
class F(metaclass=Fails): pass
def failing():
    c = 0
    for i in range(300): c += isinstance(i, F)
    return c
try: print(failing())
except ValueError as e: print("ValueError", e)
class Liar:
    @property
    def __class__(self): return int
print(isinstance(Liar(), int), isinstance(Liar(), Liar), isinstance(Liar(), str), type(Liar()).__name__)
n = 0
for i in range(300):
    if isinstance(Liar() if i % 2 else i, int): n += 1
print(n)
class Bases:
    def __init__(self, *b): self.__bases__ = b
print(issubclass(Bases(int), Bases) if False else "-")
leaf = Bases(); mid = Bases(leaf); top = Bases(mid, Bases())
print(issubclass(top, leaf), issubclass(leaf, top), issubclass(top, (str, mid)))
class Odd:
    __class__ = property(lambda self: mid)
print(isinstance(Odd(), leaf), isinstance(Odd(), top))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: isinstance(1, Bases())); err(lambda: isinstance(1, Bases(5))); err(lambda: issubclass(1, leaf)); err(lambda: issubclass(int, 1))
class Ab:
    __class__ = property(lambda self: 1 / 0)
err(lambda: isinstance(Ab(), int))
class At:
    @property
    def __class__(self): raise AttributeError
err(lambda: isinstance(At(), int))
