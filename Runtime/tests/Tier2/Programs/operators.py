# Operators of classes in hot loops, and what ends their assumptions.
class V:
    def __init__(self, x, y=1):
        self.x = x
        self.y = y
    def __add__(self, other):
        if isinstance(other, V): return V(self.x + other.x, self.y + other.y)
        return V(self.x + other, self.y)
    def __sub__(self, other):
        return V(self.x - other.x, self.y - other.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    def __matmul__(self, o): return self.x * o.x + self.y * o.y
    def __truediv__(self, k): return self.x / k
    def __and__(self, o): return self.x if o is None else self.y
    def __mod__(self, o): return self
    def __or__(self, o):
        if o == 3 or isinstance(o, V): return NotImplemented
        return o
    def __xor__(self, o): return None
    def __lshift__(self, o):
        if o % 20 == 19: raise KeyError(o)
        return o
    def __pow__(self, k): return self.x ** k
    def __radd__(self, o): return ('radd', o)
    def __repr__(self): return f'V({self.x}, {self.y})'

def vectors(n):
    a, b = V(1, 2), V(3, 4)
    t = 0
    for i in range(n):
        c = a + b * 2 - a
        t += c @ b + (a + i).x + (c / 2) + (a & None) + (a & b) + (a % i).y + ((a ^ 2) is None) + a ** 2
        a += 1
        t += a.x
        a -= V(1, 0)
        c = a + a
        t += c.x
    return t, a, c
print(vectors(200))

def notimpl(n):
    a, t, seen = V(1), 0, set()
    for i in range(n):
        try:
            t += a | (i % 4)
        except TypeError as e:
            seen.add(str(e))
            t += 100
        try:
            x = a
            x |= i % 5
            t += x
        except TypeError as e:
            seen.add((str(e), e.__traceback__.tb_lineno - notimpl.__code__.co_firstlineno))
            t += 1000
        try:
            t += a | a
        except TypeError as e:
            seen.add(str(e))
    return t, sorted(map(str, seen))
print(notimpl(200))

def raising(n):
    a, t = V(1), 0
    for i in range(n):
        try:
            t += a << i
        except KeyError as e:
            t += 1000 * (e.__traceback__.tb_next is not None) + e.args[0]
    return t
print(raising(200))

class W(V):
    def __radd__(self, o): return V(1000, 1000)
class U(V):
    def __add__(self, o): return V(500, 500)
def partners(n, ps):
    a, t = V(1), 0
    for i in range(n):
        p = ps[i % len(ps)]
        t += (a + p).x
        t += (p + a).x if isinstance(p, V) else 0
    return t
print(partners(200, [V(2)]), partners(200, [1]), partners(200, [1, 2.5, True, 1 << 70]), partners(200, [W(2)]), partners(200, [U(1), V(2), W(3), 4]))

def change(n, at, what):
    a, b, t = V(1), V(2), 0
    for i in range(n):
        if i == at: what(a)
        t += (a + b).x + (a + 1).x
    return t
saved = V.__add__
def newadd(a): V.__add__ = lambda self, o: V(7)
def delegated(a): V.__add__ = saved
def noadd(a): del V.__add__
def codeadd(a): V.__add__.__code__ = (lambda self, other: self).__code__
def reclass(a): a.__class__ = U
def iadd(a): V.__iadd__ = lambda self, o: V(self.x + 100)
def star(a): V.__add__ = lambda *args: V(len(args))
def default(a): V.__add__ = lambda self, o, k=3: V(k)
def static(a): V.__add__ = staticmethod(lambda o: V(9))

print(change(200, 150, newadd), change(200, 150, delegated), change(200, 150, reclass), change(200, 150, star), change(200, 150, default), change(200, 150, static))
V.__add__ = saved
print(change(200, 300, None))
try:
    change(200, 150, noadd)
except TypeError as e:
    print(e)
V.__add__ = saved

def inplace(n, at):
    a, t = V(1), 0
    for i in range(n):
        if i == at: iadd(a)
        a += 1
        t += a.x
    return t
print(inplace(200, 150))
del V.__iadd__

# The method changes class and locals under way; operands must stay what they were for the message.
class Tricky:
    def __init__(self, v): self.v = v
    def __add__(self, other):
        v, self.v = self.v, self.v + 1
        other = None
        me = self
        self = 5
        if v % 50 == 49: return NotImplemented
        return v
    def __mul__(self, other):
        if other == 100: self.__class__ = Plain
        return 1
    def __and__(self, o): return 1, o
    def __sub__(self, o):
        def inner(): return o
        return inner
    def __floordiv__(self, o):
        yield o
        yield self.v
class Plain:
    def __mul__(self, o): return 2

def tricky(n):
    a, t, m = Tricky(0), 0, []
    for i in range(n):
        try:
            t += a + i
        except TypeError as e:
            m.append(str(e))
        x, y = a & i
        t += x + y + (a - i)() + sum(a // i)
    b = Tricky(1)
    for i in range(n):
        t += b * i
    return t, m
print(tricky(200))

# Nested and recursive operators, operators in generators and comprehensions, returned to a trace that began inside.
class Tree:
    def __init__(self, l, r): self.l, self.r = l, r
    def __add__(self, k):
        l, r = self.l, self.r
        return (l + k if l else k) + (r + k if r else k)
def tree(d): return Tree(tree(d - 1), tree(d - 1)) if d else None
def loops(n):
    t = 0
    root = tree(4)
    for i in range(n):
        t += root + i
    return t
print(loops(100))

class Summing:
    def __init__(self, vs): self.vs = vs
    def __mul__(self, k):
        t = 0
        for v in self.vs:
            t += v * k
        return t
    def __add__(self, o):
        for v in self.vs:
            if v > 3: return NotImplemented if o == 7 else v
        return 0
def summing(n):
    s, t = Summing(list(range(6))), 0
    for i in range(n):
        t += s * i
        try:
            t += s + i % 9
        except TypeError:
            t += 10000
    return t
print(summing(100))

def gen(vs):
    acc = V(0, 0)
    for v in vs:
        acc = acc + v
        yield acc.x
def generators(n):
    return sum(gen([V(i) for i in range(n)])), [v + 1 for v in [V(i) for i in range(n)]][-1], sum([V(1), V(2)], V(0)).x
print(generators(100))

class Deep:
    def __init__(self, n): self.n = n
    def __add__(self, o): return (Deep(self.n - 1) + o) if self.n else o
def deep(n):
    return [(Deep(i % 30) + i) for i in range(n)][-3:]
print(deep(120))
class Endless:
    depth = 0
    def __sub__(self, o):
        Endless.depth += 1
        return self - o
def endless():
    for i in range(3):
        try:
            Endless() - 1
        except RecursionError as e:
            pass
    return Endless.depth > 100
print(endless())
import sys
def frames(n):
    class F:
        def __add__(self, o): return sys._getframe(1).f_lineno - sys._getframe(0).f_lineno + sys._getframe(1).f_locals['i']
    t, f = 0, F()
    for i in range(n):
        t += f + i
    return t
print(frames(100))
