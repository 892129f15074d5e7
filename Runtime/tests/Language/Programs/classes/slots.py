class A:
    __slots__ = ("x", "y")
    def __init__(self): self.x = 1
a = A()
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def s(o, n, v): setattr(o, n, v); return getattr(o, n)
err(lambda: a.y); err(lambda: s(a, "z", 1)); err(lambda: s(a, "y", 2)); err(lambda: a.__dict__); err(lambda: delattr(a, "y")); err(lambda: delattr(a, "y")); err(lambda: a.nope)
print(type(A.x).__name__, A.x.__get__(a), A.x.__name__, A.__slots__)
class B(A): pass
b = B(); b.z = 1; print(b.x, vars(b))
class C(A): __slots__ = ("z", "__dict__")
c = C(); c.anything = 1; c.z = 2; print(vars(c), c.x)
class D: __slots__ = "single"
d = D(); d.single = 1; print(d.single)
class E: __slots__ = ()
err(lambda: s(E(), "x", 1))
def mk(body):
    try: exec(body, globals()); print("fine")
    except Exception as e: print(type(e).__name__, e)
mk("class F: __slots__ = ('x',); x = 1"); mk("class F: __slots__ = (1,)"); mk("class F: __slots__ = ('a b',)"); mk("class F: __slots__ = ('__dict__', '__dict__')"); mk("class F(int): __slots__ = ('x',)"); mk("class F(tuple): __slots__ = ('x',)"); mk("class F(int): __slots__ = ()"); mk("class F(B): __slots__ = ('__dict__',)"); mk("class F(A, D): pass"); mk("class F(A, E): pass"); mk("class F: __slots__ = {'x': 'doc of x'}\nprint(F.x.__doc__)"); mk("class F: __slots__ = ('x', 'x')"); mk("class F: __slots__ = iter(['q'])\nF().q = 1"); mk("class F: __slots__ = 5"); mk("class F: __slots__ = ('__class__',)"); mk("class F(list): __slots__ = ('x',)\nf = F(); f.x = 1; print(f.x)"); mk("class F(bytes): __slots__ = ('x',)"); mk("class F(A): __slots__ = ('x',)\nf = F(); f.x = 3; print(f.x, A.x.__get__(f) if 0 else 'shadow')"); mk("class F(Exception): __slots__ = ('x',)\nF().y = 1")
err(lambda: A.x.__get__(5)); err(lambda: A.x.__set__(5, 1)); err(lambda: A.x.__get__(None, A) is A.x); err(lambda: A.x.__delete__(a)); err(lambda: a.x)
class G:
    __slots__ = ("v",)
    def __init__(self, v): self.v = v
class H:
    __slots__ = ("u", "v")
    def __init__(self, v): self.v = v
t = 0
for i in range(80):
    o = G(i) if i % 3 else H(i)
    o.v += 1
    t += o.v
print(t)
try: a.__class__ = D
except TypeError as e: print(e)
class A2: __slots__ = ("x", "y")
a.x = 7; a.__class__ = A2; print(a.x, type(a).__name__)
