class A: pass
class B(): pass
class C(A,): pass
class D(A, B): x = 1; y = 2
class E(*[A, B]): pass
class F(**{"metaclass": type}): pass
class G(A, metaclass=type, **{}): pass
class H((lambda: A)()): pass
print([k.__bases__ for k in (A, B)], [k.__name__ for k in E.__mro__], G.__bases__[0].__name__, H.__base__.__name__)
def order(n, v): print(n, end=" "); return v
@order("deco", lambda c: order("applied", c))
class I(order("base", A), metaclass=order("meta", type)): print("body", end=" ")
print()
class J:
    "doc"
    z = [i for i in range(3)]
    if 1: cond = "yes"
    else: cond = "no"
    for q in range(2): pass
    while True: break
    try: raise ValueError
    except ValueError: handled = True
    def f(self): return self.z
    def f(self, x=z): return x
    g = f
    class Inner: deep = 1
    lam = lambda self: self.cond
    del q
print(J.__doc__, J.cond, J.handled, J().f(), J().g(), J.Inner.__qualname__, J().lam(), "q" in vars(J), J.__firstlineno__, J.__static_attributes__)
class K:
    def a(self): self.one = 1; self.two, self.three = 2, 3
    def b(self): self.four += 1
    def c(s): s.five = 5
    def d(self):
        def inner(): self.six = 6
        for self.seven in []: pass
        with x as self.eight: pass
        del self.nine
        self.ten[0] = 1
        self.eleven: int = 1
    @classmethod
    def e(cls): cls.no = 1
def err(s):
    try: exec(s, globals()); print("fine")
    except Exception as e: print(type(e).__name__, e)
err("class X(undefined): pass"); err("class X: 1 / 0"); err("class X(A, A): pass"); err("class X(5): pass"); err("class X(A, x=1): pass"); err("class X(metaclass=int): pass"); err("class X(metaclass=undefined): pass"); err("class X(*5): pass"); err("class X(**5): pass"); err("class X(A, **{'metaclass': type}): pass"); err("class X(metaclass=type, **{'metaclass': type}): pass"); err("class X(None): pass"); err("class X(lambda: 0): pass"); err("import sys\nclass X(sys): pass"); err("class X('a'): pass"); err("class X(A()): pass"); err("class X(bool): pass")
class Gen:
    def __mro_entries__(self, bases): print("mro_entries", len(bases), end=" "); return (A, B)
class L(Gen()): pass
print(L.__bases__ == (A, B), type(L.__orig_bases__[0]).__name__)
class BadE:
    def __mro_entries__(self, bases): return 5
err("class X(BadE()): pass")
t = 0
for i in range(60):
    class Loop(A):
        n = i
        def m(self): return self.n
    t += Loop().m()
print(t, Loop.__qualname__)
