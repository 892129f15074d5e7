# Calls of builtin types, and of builtins that take keywords, in hot loops.
import builtins
class S(str):
    def __add__(self, other): return 'sum'
    def __eq__(self, other): return False
    __hash__ = str.__hash__
class T(tuple):
    def __getitem__(self, i): return 'item'
class A:
    sub = False
    def __str__(self): return S('x') if A.sub else 'x'
    def __repr__(self): return 'repr'
class N:
    def __str__(self): return 5
class I:
    def __init__(self, *v): self.v = v
    def __iter__(self): yield from self.v

def texts(values, n, at=-1, change=None):
    out, t = [], 0
    for i in range(n):
        if i == at: change()
        try:
            r = str(values[i % len(values)])
            out.append(r + 'y')
            if r == 'x': t += 1
            t += len(r) + (type(r) is str) * 100
            t += len(str(i)) + len(str(i * 0.5)) + len(str('abc')) + len(str(1 << i))
        except TypeError as e:
            t += 1
    return out[0], out[-1], t

def subclass(): A.sub = True
print(texts([A()], 200), texts([A()], 200, 150, subclass))
A.sub = False
print(texts([5, 2.5, 'x', None, True, A(), S('s'), b'b', [1, 'a'], N(), (A(),)], 300))
real = str
def rebind(): builtins.str = lambda v: 'z'
try:
    print(texts([A()], 200, 150, rebind))
finally:
    builtins.str = real

def tuples(values, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change()
        v = values[i % len(values)]
        try:
            r = tuple(v)
            t += len(r) + (r is v) * 10 + (type(r) is tuple) * 100
            t += (r[0] == 1) * 1000
            a, b = tuple([i, i + 1])
            t += a - b
            a, b = tuple((a, b))
            x, = tuple('q')
        except (TypeError, IndexError) as e:
            t += len(str(e))
    return t

one = [1, 2]
def grow(): one.append(3)
print(tuples([one], 200, 150, grow), tuples([(1, 2)], 200), tuples([T((1, 2)), (1, 2), [], range(3), 'ab', I(1, 2), 5, {1: 2}, {1}, (k for k in (1, 2))], 300))
realtuple = tuple
def rebindtuple(): builtins.tuple = list
print(tuples([one], 200, 150, rebindtuple))
builtins.tuple = realtuple

def classes(n):
    t = 0
    for i in range(n):
        l = list((i, 2))
        l.extend(range(i % 3))
        d = dict([(i, 2)])
        s = set(l)
        f = frozenset(l)
        t += len(l) + len(d) + len(s & f) + int('7') + int(2.5) + float(i) + int(str(i), 16) + bool(i)
        t += len(bytes(3)) + len(bytearray(b'ab')) + complex(i, 1).real + len(list(enumerate('ab'))) + len(list(zip('ab', (1, 2))))
        t += sum(map(int, '12')) + len(list(filter(None, [0, 1]))) + len(list(reversed([1, 2]))) + slice(1, i).start + (object() is None)
        l.sort()
        t += sorted(l)[0] + max(l) + min(i, 5) + 'a,b'.split(',').__len__() + sum([1, 2], 3) + len('a b'.split())
        t += 'x'.encode().__len__() + pow(2, 3) + round(i * 0.3) + len('{}-{}'.format(i, 2))
        try:
            t += int('x' if i % 20 == 19 else '3')
        except ValueError as e:
            t += len(str(e))
    return t
print(classes(200))

def changing(n, callables):
    t = 0
    for i in range(n):
        f = callables[i // 60 % len(callables)]
        t += len(f('12')) if f is not int else f('12')
    return t
def mine(v): return v * 3
class Mine(list): pass
print(changing(600, [str, tuple, list, mine, Mine, int, set, sorted, lambda v: v]))
