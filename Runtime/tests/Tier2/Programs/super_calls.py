# super() in hot loops, and what ends its assumptions.
class A:
    kind = 'a'
    count = 1
    def __init__(self, x=0):
        self.x = x
    def area(self, k=1):
        return self.x * k
    def keyed(self, *, k):
        return self.x + k
    @property
    def prop(self):
        return self.x + 100
    @classmethod
    def make(cls, x):
        return cls(x)
    @staticmethod
    def plain(v):
        return v * 2
    def __len__(self):
        return 5
    def __getitem__(self, i):
        return i * 2
    def __eq__(self, other):
        return self.x == other.x
    def __repr__(self):
        return f'A({self.x})'


class B(A):
    kind = 'b'
    def __init__(self, x, y=2):
        super().__init__(x)
        self.y = y
    def area(self, k=1):
        return super().area(k) + self.y
    def keyed(self, *, k):
        return super().keyed(k=k + 1)
    @property
    def prop(self):
        return super().prop + 1
    @classmethod
    def make(cls, x):
        return super().make(x + 1)
    @staticmethod
    def plain(v):
        return super(B, B).plain(v) + 1
    def __len__(self):
        return super().__len__() + 1
    def __getitem__(self, i):
        return super().__getitem__(i) + 1
    def both(self):
        return super().kind, super().count, self.kind
    def bound(self):
        m = super().area
        return m(2) + m(k=3)
    def explicit(self, k):
        return super(B, self).area(k)
    def skip(self):
        return super(A, self).__repr__()[:1]
    def __eq__(self, other):
        return super().__eq__(other) and self.y == other.y
    __hash__ = None
    def missing(self):
        return super().nothing
    def dunder_class(self):
        return super().__class__.__name__, super().__thisclass__.__name__, super().__self_class__.__name__


class C(B):
    kind = 'c'
    def area(self, k=1):
        return super().area(k + 1) - 1


def areas(o, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at:
            change(o)
        t += o.area(i) + o.area()
        t += o.keyed(k=i)
    return t


def everything(o, n):
    t = 0
    s = None
    for i in range(n):
        t += o.prop + len(o) + o[i] + o.bound() + o.explicit(i) + type(o).make(i).x + o.plain(i) + (o == o)
        s = o.both(), o.skip(), o.dunder_class()
        try:
            o.missing()
        except AttributeError as e:
            s = s, str(e)
    return t, s


print(areas(B(3), 200), areas(C(4), 200), areas(B(5), 10))
print(everything(B(3), 120), everything(C(2, 7), 120))


def objects(n):
    t = 0
    for i in range(n):
        b = B(i)
        c = C(i, y=i)
        t += b.x + b.y + c.x * c.y
    return t

print(objects(200))


def mixed(n):
    o = [B(1), C(2), B(3, 4)]
    t = 0
    for i in range(n):
        t += o[i % 3].area(i)
    return t

print(mixed(300))


# The method that super finds is replaced, a nearer one appears, one vanishes.
def onbase(o):
    A.area = lambda self, k=2: self.x - k
saved = A.area
print(areas(B(3), 200, 150, onbase), areas(B(3), 10))
A.area = saved

def nearer(o):
    C.__bases__ = (D,)
class D(B):
    def area(self, k=1):
        return super().area(k) * 3
print(areas(C(3), 200, 150, nearer), C.__mro__[1].__name__)

def otherclass(o):
    o.__class__ = C
print(areas(B(3), 200, 150, otherclass))

def vanish(o):
    del D.area
print(areas(C(3), 200, 150, vanish))

def gone(o):
    del A.area
try:
    areas(B(3), 200, 150, gone)
except AttributeError as e:
    print(e)
A.area = saved

def defaults(o):
    A.area.__defaults__ = (50,)
print(areas(B(3), 200, 150, defaults))

def code(o):
    A.area.__code__ = (lambda self, k: self.x * 1000 + k).__code__
print(areas(B(3), 200, 150, code))

def todescriptor(o):
    class Desc:
        def __get__(self, instance, owner):
            return lambda k=1: (instance.x, owner.__name__, k).__len__()
    A.area = Desc()
print(areas(B(3), 200, 150, todescriptor))
def toclassmethod(o):
    A.area = classmethod(lambda cls, k=1: len(cls.__name__) + k)
print(areas(B(3), 200, 150, toclassmethod))
def tobuiltin(o):
    A.area = len
try:
    areas(B(3), 200, 150, tobuiltin)
except TypeError as e:
    print(e)
A.area = saved
A.area.__code__ = (lambda self, k: self.x - k).__code__
A.area.__defaults__ = (1,)


# super is rebound, as a global and as a builtin.
import builtins
real = builtins.super
class Fake:
    def __init__(self, *args): self.args = args
    def area(self, k=1): return 7
    def keyed(self, k): return 1000

def rebind(o):
    builtins.super = Fake
def restore(o):
    builtins.super = real
made = B(3)
print(areas(made, 200, 150, rebind), areas(made, 200, 100, restore))
def rebindglobal(o):
    globals()['super'] = Fake
print(areas(B(3), 200, 150, rebindglobal))
del globals()['super']
print(areas(B(3), 200))


# Multiple inheritance: what super finds depends on the class of the object.
class Base:
    def go(self, v): return v
class L(Base):
    def go(self, v): return super().go(v) + 1
class M(Base):
    def go(self, v): return super().go(v) * 2
class LM(L, M): pass
class ML(M, L): pass

def diamond(n, kinds):
    t = 0
    for i in range(n):
        t += kinds[i % len(kinds)].go(i)
    return t

print(diamond(200, [LM()]), diamond(200, [ML()]), diamond(200, [LM(), ML()]), diamond(200, [L(), M(), LM(), ML()]))


# __class__ cells: assigned by code, self rebound, a wrong self.
class W(Base):
    def go(self, v):
        if v > 150:
            self = ML()
        try:
            return super().go(v)
        except TypeError as e:
            return len(str(e))
    def wrong(self, v, other):
        try:
            return super(W, other).go(v)
        except TypeError as e:
            return len(str(e))

def wrongs(n):
    w = W()
    t = 0
    for i in range(n):
        t += w.go(i) + w.wrong(i, w if i % 50 else 5)
    return t
print(wrongs(200))


# Builtin bases, __new__, metaclasses, an instance attribute that super does not see.
class List(list):
    def append(self, v):
        super().append(v + 1)
    def __getitem__(self, i):
        return super().__getitem__(i) * 2
class Int(int):
    def __new__(cls, v):
        return super().__new__(cls, v + 1)
    def __add__(self, other):
        return Int(super().__add__(other))
class Single:
    made = 0
    def __new__(cls, *args):
        cls.made += 1
        return super().__new__(cls)
    def __init__(self, v):
        super().__init__()
        self.v = v
class Meta(type):
    def __call__(cls, *args):
        o = super().__call__(*args)
        o.tag = 1
        return o
class Tagged(metaclass=Meta):
    def __init__(self, v): self.v = v
class Dict(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v + 1)
    def get(self, k, default=None):
        return super().get(k, default)

def builtin_bases(n):
    l, d, t, total = List(), Dict(), Int(0), 0
    for i in range(n):
        l.append(i)
        d[i % 10] = i
        t = t + i
        total += l[i] + d.get(i % 10) + Single(i).v + Tagged(i).tag
    return len(l), total, t, Single.made

print(builtin_bases(150))

class Shadow(Base):
    def go(self, v):
        return super().go(v) + 1
def shadow(n):
    s = Shadow()
    t = 0
    for i in range(n):
        if i == 120:
            s.go = lambda v: 0
        t += s.go(i) + Shadow.go(s, i)
    return t
print(shadow(200))


# Slots, generators and exceptions above and below.
class Slotted:
    __slots__ = ('v',)
    def __init__(self, v): self.v = v
    def total(self): return self.v
class Slotted2(Slotted):
    __slots__ = ('w',)
    def __init__(self, v):
        super().__init__(v)
        self.w = v + 1
    def total(self): return super().total() + self.w
    def items(self):
        yield from ()
        yield super().total()
        yield self.w
class Raises(Base):
    def go(self, v):
        if v % 20 == 19:
            raise KeyError(v)
        return super().go(v)
class Catches(Raises):
    def go(self, v):
        try:
            return super().go(v)
        except KeyError as e:
            return -e.args[0]

def rest(n):
    t = 0
    c = Catches()
    for i in range(n):
        s = Slotted2(i)
        t += s.total() + sum(s.items()) + c.go(i)
    return t
print(rest(200))

class Deep0:
    def f(self, n): return n
for k in range(1, 12):
    exec(f"class Deep{k}(Deep{k-1}):\n    def f(self, n): return super().f(n + {k})\n")
def deep(n):
    d = Deep11()
    t = 0
    for i in range(n):
        t += d.f(i)
    return t
print(deep(200))
