# Attributes of classes with metaclasses, and slices of lists, in hot loops.
class Meta(type):
    def helper(cls): return 3
class Other(Meta): pass
class Base(metaclass=Meta):
    size = 2
    def method(self, v): return v + self.size
    @staticmethod
    def plain(v): return v * 2
    @classmethod
    def make(cls, v): return cls.size + v
class Sub(Base):
    name = 'sub'
class Plain:
    size = 5
    def method(self, v): return v

def read(c, n, at=-1, change=None):
    t = 0
    o = c()
    for i in range(n):
        if i == at: change(c)
        t += c.size + c.method(o, i)
    return t

def setsize(c): Base.size = 10
def own(c): c.size = 20
def onmeta(c): Meta.size = 100
def property_on_meta(c): Meta.size = property(lambda cls: 1000)
def remeta(c): c.__class__ = Other
def getattribute(c): Meta.__getattribute__ = lambda cls, name: 1 if name == 'size' else type.__getattribute__(cls, name)
def replace(c): Base.method = lambda self, v: v * 7
def descriptor(c):
    class D:
        def __get__(self, o, owner): return len(owner.__name__)
    Base.size = D()

print(read(Base, 200), read(Sub, 200), read(Plain, 200))
print(read(Sub, 200, 150, setsize), read(Sub, 200, 150, own), read(Sub, 200, 150, onmeta))
del Meta.size, Sub.size
print(read(Sub, 200, 150, property_on_meta))
del Meta.size
Base.size = 2
print(read(Sub, 200, 150, remeta), type(Sub).__name__)
def onother(c): Other.size = property(lambda cls: 50)
print(read(Sub, 200, 150, onother))
del Other.size
print(read(Base, 200, 150, replace), read(Sub, 200, 150, descriptor))
Base.size = 2
print(read(Base, 200, 150, getattribute))
del Meta.__getattribute__

def mixed(n):
    classes = [Base, Sub, Plain, Base]
    t = 0
    for i in range(n):
        c = classes[i % 4]
        t += c.size
        t += Base.plain(i) + Sub.make(i) + Base.helper()
    return t
print(mixed(200))

class Color(type):
    def __iter__(cls): return iter(cls.members)
    def __call__(cls, v): return cls.members[v]
class Paint(metaclass=Color):
    RED, BLUE = 'r', 'b'
    members = ['r', 'b']
def colors(n):
    t = 0
    for i in range(n):
        v = Paint(i % 2)
        if v == Paint.RED: t += 1
        elif v is Paint.BLUE: t += 10
        for m in Paint: t += len(m)
    return t
print(colors(200))

# Slices.
class Index:
    def __init__(self, v): self.v = v
    def __index__(self):
        calls.append(self.v)
        return self.v
class Part(list):
    def __getitem__(self, s): return [s.start, s.stop]
calls = []
def slices(values, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change()
        v = values[i % len(values)]
        try:
            t += len(v[1:3]) + len(v[::2]) + len(v[:-1]) + len(v[::-1][:i % 3])
            s = slice(i % 4, None)
            r = v[s]
            t += len(r) * 100 + (r is v)
            t += len(v[Index(1):2])
        except (TypeError, ValueError) as e:
            t += len(str(e))
    return t, len(calls)
one = [1, 2, 3, 4, 5]
def shrink(): del one[2:]
print(slices([one], 200), slices([one], 200, 150, shrink), slices([[1, 2], (1, 2, 3), 'abcd', Part(), range(5), b'abc', 5], 300))
def bad(n):
    t = 0
    v = [1, 2, 3]
    for i in range(n):
        s = slice(0, 2, 0 if i % 20 == 19 else 1)
        if i % 30 == 29: s = slice('a')
        try:
            t += len(v[s])
        except (ValueError, TypeError) as e:
            t += len(str(e))
        v[1:2] = [i, i]
        del v[-1]
    return t, v
print(bad(200))
