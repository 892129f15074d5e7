# Calls with keywords in hot loops, and what ends their assumptions.
def add(a, b=2, *, c=3):
    return a * 100 + b * 10 + c

def kinds(n):
    t = 0
    for i in range(n):
        t += add(i, b=1) + add(a=i, c=5) + add(c=i, b=4, a=7) + add(i, 1, c=2) - add(i)
    return t

print(kinds(200))


class P:
    k = 1
    def __init__(self, x, y=5, *, z=7):
        self.x = x
        self.y = y
        self.z = z
    def m(self, a, *, s=1):
        return self.x * a + s * self.k
    @classmethod
    def make(cls, *, x):
        return cls(x, z=1)
    @staticmethod
    def st(v, w=3):
        return v - w


def methods(p, n):
    t = 0
    for i in range(n):
        t += p.m(i, s=2) + p.m(a=i) + P.st(i, w=1) + P.st(w=2, v=i)
    return t

print(methods(P(3), 200))


def bound(p, n):
    t = 0
    m = p.m
    for i in range(n):
        t += m(i, s=i) + m(a=2) + m(i)
    return t

print(bound(P(3), 200))


def construct(n):
    t = 0
    for i in range(n):
        p = P(i, z=2)
        q = P(x=i, y=p.z)
        t += p.x + p.y * q.y + q.z
    return t

print(construct(200))
print(sum(P.make(x=i).z for i in range(200)))


# Defaults change, in place and as a whole.
def defaults(n, at, change):
    t = []
    for i in range(n):
        if i == at:
            change()
        t.append(add(i, b=1) + add(a=i))
    return sum(t), t[-1]

def change1():
    add.__kwdefaults__ = {'c': 9}

def change2():
    add.__kwdefaults__['c'] = 50

def change3():
    add.__defaults__ = (8,)

def change4():
    del add.__kwdefaults__['c']

print(defaults(200, 150, change1))
print(defaults(200, 150, change2))
print(defaults(200, 150, change3))
try:
    print(defaults(200, 150, change4))
except TypeError as e:
    print(e)
add.__kwdefaults__['c'] = 3
print(defaults(200, 300, None))

# Other code under the same function: other names, other kinds.
def other(a, c=1, *, b=2):
    return a - b - c

def swapped(n, at):
    t = 0
    for i in range(n):
        if i == at:
            add.__code__ = other.__code__
            add.__defaults__ = (4,)
            add.__kwdefaults__ = {'b': 1}
        t += add(i, b=1) + add(a=i, c=5)
    return t

print(swapped(200, 150))


def star(a, *rest, k=1, **more):
    return a + len(rest) + k + len(more)

def posonly(a, b=1, /, c=2):
    return a + b * c

def starred(n):
    t = 0
    for i in range(n):
        t += star(i, 1, 2, k=i) + star(i, z=1) + star(a=i) + posonly(i, c=3) + posonly(i, i, c=1)
    return t

print(starred(200))


def wrong(n, f):
    t = 0
    for i in range(n):
        try:
            if i % 10 == 9:
                t += f(i, nope=1)
            elif i % 10 == 8:
                t += f(i, a=2)
            elif i % 10 == 7:
                t += f(b=2)
            elif i % 10 == 6:
                t += f(i, 1, 2, c=1)
            else:
                t += f(i, c=1)
        except TypeError as e:
            if i > 180:
                print(e)
            t += 1
    return t

def target(a, b=1, *, c):
    return a + b + c

print(wrong(200, target))


def mixed(n, callables):
    t = 0
    for i in range(n):
        t += callables[i % len(callables)](i, b=2)
    return t

def f1(a, b): return a + b
def f2(v, b): return v * 2 + b
def g1(a, c=2, b=1): return a - b + c
class Callable:
    def __call__(self, x, b): return x * b
class Made(int):
    def __new__(cls, v, b): return int.__new__(cls, v + b)
print(mixed(200, [f1]), mixed(200, [f1, f2]), mixed(200, [f1, f2, g1, Callable(), Made, Callable().__call__]))


# Methods are replaced, on the class and on the instance; the class of the object changes.
class Q:
    def go(self, v, *, w=1): return v + w
class R(Q):
    def go(self, v, *, w=2): return v * w

def replaced(o, n, at, change):
    t = 0
    for i in range(n):
        if i == at:
            change(o)
        t += o.go(i, w=3) + o.go(v=i)
    return t

def onclass(o): Q.go = lambda self, v, w=5: v - w
def oninstance(o): o.go = lambda v, w=6: v * 2 - w
def onotherclass(o): o.__class__ = R
def onsubclass(o): R.go = lambda self, v, w=7: v * 3 + w
print(replaced(Q(), 200, 150, onotherclass), replaced(R(), 200, 150, onsubclass), replaced(Q(), 200, 150, oninstance), replaced(Q(), 200, 150, onclass), replaced(Q(), 200, 500, None))


# __init__ is replaced while a loop makes objects; one that returns something; one that raises.
class S:
    def __init__(self, a, b=1):
        self.v = a + b

def making(n, at, change):
    t = 0
    for i in range(n):
        if i == at:
            change()
        t += S(i, b=2).v + S(a=i).v
    return t

def init2():
    def __init__(self, a, *, b=10): self.v = a * b
    S.__init__ = __init__
def init3(): S.__init__.__kwdefaults__ = {'b': 100}
def init4(): S.__new__ = lambda cls, *a, **k: object.__new__(cls)
def init5():
    def __init__(self, a, b=0): return a
    S.__init__ = __init__
print(making(200, 150, init2), making(200, 150, init3), making(200, 150, init4))
try:
    making(200, 150, init5)
except TypeError as e:
    print(e)


# A generator function and a recursive one.
def gen(n, *, step=1):
    while n > 0:
        yield n
        n -= step

def gens(n):
    t = 0
    for i in range(n):
        for x in gen(6, step=2):
            t += x
        for x in gen(n=3):
            t += x
    return t

def rec(n, *, acc=0):
    return acc if n == 0 else rec(n - 1, acc=acc + n)

print(gens(100), [rec(k, acc=1) for k in range(40)][-1])


def raising(n):
    out = []
    def check(v, *, limit=150):
        if v > limit:
            raise ValueError(v)
        return v
    t = 0
    for i in range(n):
        try:
            t += check(i, limit=100) + check(v=i)
        except ValueError as e:
            out.append((e.args[0], e.__traceback__.tb_next.tb_lineno - e.__traceback__.tb_lineno))
    return t, len(out), out[0], out[-1]

print(raising(200))


def closures(n):
    t = 0
    for k in range(3):
        def inner(a, b=k, *, c=k * 2):
            return a + b + c + k
        for i in range(n):
            t += inner(i, c=1) + inner(a=i) + inner(b=i, a=1)
    return t

print(closures(100))


def builtins(n):
    t = 0
    for i in range(n):
        t += int('12', base=3) + max([i, 2], key=lambda v: -v) + len(sorted([3, 1, i], reverse=True)) + max(i, 5, key=abs)
        t += sum([1, 2], start=i)
        t += dict(a=i)['a'] + int.from_bytes(b'ab', byteorder='big')
    return t

print(builtins(200))

shared = {'c': 3}
def s1(a, *, c): return a + c
def s2(a, *, c): return a * c
s1.__kwdefaults__ = shared
s2.__kwdefaults__ = shared
def both(n):
    t = 0
    for i in range(n):
        t += s1(a=i) + s2(a=i)
        if i % 60 == 59:
            shared['c'] = i
            shared['unused'] = i
    return t
print(both(200))

def asglobals(n):
    t = 0
    for i in range(n):
        t += s1(a=i)
        if i == 100:
            s1.__kwdefaults__ = globals()
        if i == 150:
            globals()['c'] = 1000
    return t
c = 17
print(asglobals(200))
