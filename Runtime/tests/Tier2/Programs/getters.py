# Properties and __getitem__ in hot loops: Python functions that an instruction calls by itself. What is called may change at any time.
import sys

class Base:
    def __init__(self, v):
        self.v = v
    @property
    def p(self):
        return self.v + 1
    @property
    def twice(self):
        return self.p * 2
    def __getitem__(self, key):
        return self.v * key

class Point(Base):
    pass

class Slotted:
    __slots__ = ('v',)
    def __init__(self, v):
        self.v = v
    p = property(lambda self: self.v - 1)
    def __getitem__(self, key):
        if key > 250:
            raise IndexError(key)
        return key

class Items(list):
    @property
    def p(self):
        return len(self)
    def __getitem__(self, key):
        return list.__getitem__(self, -1 - key)

def read(o, n):
    total = 0
    for i in range(n):
        total += o.p
    return total

def nested(o, n):
    total = 0
    for i in range(n):
        total += o.twice - o[i & 3]
    return total

def items(o, n):
    total = 0
    for i in range(n):
        total += o[i]
    return total

def shown(f, *args):
    try:
        return f(*args)
    except Exception as e:
        tb, lines = e.__traceback__, []
        while tb:
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
            tb = tb.tb_next
        return type(e).__name__, e.args, lines

for o in Base(3), Point(4), Slotted(5):
    print(read(o, 300), shown(items, o, 240))
print(nested(Base(2), 300), read(Items([1, 2]), 300), items(Items(range(300)), 300))
print(shown(items, Slotted(1), 300))
print([read(o, 60) for o in (Base(1), Slotted(2), Base(3), Items([4]))])

# An instance cannot hide a property, and may hide __getitem__ only for itself, which nobody asks.
hidden = Base(1)
hidden.__dict__['p'] = 1000
hidden.__getitem__ = lambda key: 1000
print(read(hidden, 200), items(hidden, 200))

# Changes in the middle of the loop.
def change(make, event, use):
    o, results = make(), []
    for i in range(400):
        if i == 300:
            event(o)
        try:
            results.append(use(o))
        except Exception as e:
            results.append(type(e).__name__ + str(e))
    return results[0], results[299], results[300], results[-1]

def fresh():
    class C:
        def __init__(self):
            self.v = 1
        @property
        def p(self):
            return self.v
        def __getitem__(self, key):
            return self.v + key
    return C()

def other(self, *rest):
    return 77

def set_code(o): type(o).p.fget.__code__ = (lambda self: 2).__code__
def set_item_code(o): type(o).__getitem__.__code__ = (lambda self, key: 3).__code__
def replace_property(o): type(o).p = property(other)
def value_instead(o): type(o).p = 5
def delete_property(o): del type(o).p
def getattr_instead(o):
    del type(o).p
    type(o).__getattr__ = other
def replace_item(o): type(o).__getitem__ = other
def delete_item(o): del type(o).__getitem__
def becomes_other(o): o.__class__ = type('D', (), {'p': property(lambda self: 6), '__getitem__': lambda self, key: 8})
def instance_value(o): o.v = 2.5

for event in (set_code, replace_property, value_instead, delete_property, getattr_instead, becomes_other, instance_value):
    print(event.__name__, change(fresh, event, lambda o: o.p))
for event in (set_item_code, replace_item, delete_item, becomes_other, instance_value):
    print(event.__name__, change(fresh, event, lambda o: o[10]))

# A getter that fails with AttributeError asks __getattr__.
class Failing:
    @property
    def p(self):
        raise AttributeError('inner')
class Fallback(Failing):
    def __getattr__(self, name):
        return name
print(shown(read, Failing(), 100), shown(lambda o: [o.p for _ in range(100)][-1], Fallback()))

# Getters that are generators, have closures, defaults, look at frames, and recur.
def various(k):
    class V:
        depth = 0
        @property
        def generator(self):
            yield k
        @property
        def closure(self):
            return k
        @property
        def default(self, extra=4):
            return extra
        @property
        def frame(self):
            f = sys._getframe(1)
            return f.f_lineno - f.f_code.co_firstlineno, sorted(f.f_locals)
        @property
        def deep(self):
            self.depth += 1
            return self.deep
        def __getitem__(self, *keys):
            return keys
    return V()

def drive(o, n):
    got = []
    for i in range(n):
        got = [next(o.generator), o.closure, o.default,
               o.frame, o[i]]
    return got
print(drive(various(5), 200))
def to_the_limit(o):
    depths = []
    for i in range(30):
        o.depth = 0
        try:
            o.deep
        except RecursionError as e:
            depths.append((o.depth, str(e)))
    return len(set(depths)), depths[0][1]
print(to_the_limit(various(1)))
