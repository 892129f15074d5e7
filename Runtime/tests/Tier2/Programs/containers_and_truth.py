# Sets, unpacked lists and truth in hot loops, and what ends their assumptions.
class Key:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, other): return isinstance(other, Key) and self.v == other.v or self.v == other
class Sub(set):
    def __contains__(self, v): return v == 3
class SubList(list):
    def __iter__(self): return iter((7, 8))

def members(containers, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change()
        c = containers[i % len(containers)]
        if i % 7 in c: t += 1
        if i % 5 not in c: t += 10
        t += (i % 3 in {1, 2}) * 100
        t += (str(i % 3) in {'1', 'x'}) * 1000
    return t

s = {1, 2, 3}
def add(): s.add(4); s.discard(1)
def addkey(): s.add(Key(6))
print(members([s], 200), members([s], 200, 150, add), members([frozenset((1, 5))], 200), members([s, frozenset((2,))], 200))
print(members([s, Sub((1,)), [1, 2], (5,), {4: 1}], 300), members([s], 200, 150, addkey), members([{Key(1), 2}], 200))

def unhashable(n):
    t = 0
    for i in range(n):
        try:
            t += ([] if i % 20 == 19 else i) in s
        except TypeError as e:
            t += len(str(e))
        t += {3} in {frozenset((3,)), i}
    return t
print(unhashable(200))

def unpack(lists, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change()
        try:
            a, b = lists[i % len(lists)]
            t += a * 2 + b
            x, y, z = [i, a, b]
            t += x - y + z
        except ValueError as e:
            t += len(str(e))
        except TypeError as e:
            t += 3
    return t

one = [1, 2]
def grow(): one.append(3)
def store(): one[:] = [2.5, 3]
print(unpack([[3, 4]], 200), unpack([one], 200, 150, store), unpack([one], 200, 150, grow), unpack([[1, 2], (3, 4), [1], [], SubList((1, 2)), 'ab', range(2), {1: 2, 3: 4}], 300))
(p,) = [5]
def swap(n):
    l = [0, 1]
    for i in range(n):
        l[0], l[1] = [l[1], l[0] + i]
        [q] = [l]
        q[0], q[1] = l
    return l
print(swap(200), p)

class Plain: pass
class Child(Plain): pass
class Falsy:
    def __bool__(self): return False
class Sized:
    def __len__(self): return 0

def truth(values, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change(values)
        v = values[i % len(values)]
        if v: t += 1
        if not v: t += 10
        t += 100 if v and i else 0
        t += 1000 * bool(v or 0)
        while v:
            t += 10000
            break
    return t

def getbool(values): Plain.__bool__ = lambda self: False
def nobool(values): del Plain.__bool__
def getlen(values): Plain.__len__ = lambda self: 0
def getinit(values): Plain.x = 5
def reclass(values): values[0].__class__ = Falsy
def raising(values):
    def __bool__(self): raise KeyError('no truth')
    Plain.__bool__ = __bool__
print(truth([Plain()], 200), truth([Plain(), None], 200), truth([Plain(), Child(), None, 0, '', 'a', [], [1], Falsy(), Sized(), 0.0, Plain], 300))
print(truth([Plain()], 200, 150, getinit), truth([Plain()], 200, 150, reclass), truth([Child()], 200, 150, getbool), truth([Plain()], 200, 150, nobool), truth([Child()], 200, 150, getlen))
del Plain.__len__
try:
    truth([Plain()], 200, 150, raising)
except KeyError as e:
    print(e)
