# isinstance() in hot loops.
import builtins
class A: pass
class B(A): pass
class C: pass
class Meta(type):
    def __instancecheck__(cls, o): return getattr(o, 'yes', False)
class Strange(metaclass=Meta): pass
class Proxy:
    @property
    def __class__(self): return B
class Computes:
    def __getattribute__(self, name):
        if name == '__class__': return A
        return object.__getattribute__(self, name)
class Raises:
    @property
    def __class__(self): raise ValueError('no class')

def count(values, types, n, at=-1, change=None):
    t = 0
    for i in range(n):
        if i == at: change()
        v = values[i % len(values)]
        if isinstance(v, types): t += 1
        t += isinstance(v, A) * 10
        t += 100 if isinstance(v, (int, str)) else 0
        t += 1000 if isinstance(i, int) else 0
        t += 10000 if isinstance(v, bool) or isinstance(2.5, float) else 0
    return t

values = [A(), B(), C(), 1, 2.5, 'x', True, None, Proxy(), Computes(), [], 1 << 80, A]
for types in (A, B, int, (A, str), (int, (float, C)), object, int | str, type, Strange, (Strange, A)):
    print(count(values, types, 300), count([B()], types, 100), count([1], types, 100))

def raising(n):
    t = 0
    r = Raises()
    for i in range(n):
        try:
            t += isinstance(r if i % 10 == 9 else i, C)
        except ValueError as e:
            t += 100
        try:
            t += isinstance(i, 5 if i % 20 == 19 else int)
        except TypeError as e:
            t += 1000
    return t
print(raising(200))

def rebase(): B.__bases__ = (C,)
print(count([B()], A, 200, 150, rebase), count([B()], C, 50))
B.__bases__ = (A,)
obj = B()
def reclass(): obj.__class__ = C
print(count([obj], A, 200, 150, reclass))
class Claims: pass
def claims(): type.__setattr__(Claims, 'x', 1); Claims.__getattribute__ = lambda self, name: A if name == '__class__' else None
print(count([Claims()], A, 200, 150, claims))
def yes(): C.yes = True
print(count([C()], Strange, 200, 150, yes))
real = isinstance
def rebind(): builtins.isinstance = lambda *a: 3
print(count([B()], A, 200, 150, rebind))
builtins.isinstance = real
def rebindglobal(): globals()['isinstance'] = lambda v, t: 2
print(count([B()], A, 200, 150, rebindglobal))
del globals()['isinstance']

def wrong(n):
    t = 0
    f = isinstance
    for i in range(n):
        try:
            if i % 10 == 9: f(i)
            elif i % 10 == 8: f(i, int, int)
            else: t += f(i, int)
        except TypeError as e:
            t += len(str(e))
    return t
print(wrong(200))

class Registry(type):
    known = ()
    def __instancecheck__(cls, o): return type.__instancecheck__(cls, o) or type(o) in cls.known
class Shape(metaclass=Registry): pass
class Square(Shape):
    def area(self): return 4
def abstract(n):
    t = 0
    s = Square()
    for i in range(n):
        if isinstance(s if i % 2 else i, Shape): t += i + s.area()
        if i == 100: Registry.known = (int,)
    return t
print(abstract(200))
def deep(n):
    if n == 0: return 0
    t = 0
    for i in range(30):
        t += isinstance(i, (str, int))
    return t + deep(n - 1)
print(deep(60))
