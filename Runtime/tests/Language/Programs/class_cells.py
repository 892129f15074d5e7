# What a class body hands to its metaclass besides the names that it binds.
class M(type):
    def __new__(m, n, b, ns): 
        print(n, [k for k in ns if k.startswith('__class')]); return super().__new__(m, n, b, ns)
class A(metaclass=M): x = 1
class B(metaclass=M):
    def f(self): pass
class C(metaclass=M):
    y: int
class D(metaclass=M):
    z = lambda: 1
class E(metaclass=M):
    class F: pass
class G(metaclass=M):
    class F[T]: pass
class H(metaclass=M):
    type X = 1
class I(metaclass=M):
    z = [a for a in (1,)], (a for a in (1,))
class J(metaclass=M):
    async def f(self): return __class__
class K[T](metaclass=M): pass
class L(metaclass=M):
    if 0:
        def f(): pass
def outer():
    class N(metaclass=M):
        def f(self): pass
    print(N.__dict__.keys())
    print([c.co_cellvars for c in outer.__code__.co_consts if hasattr(c, 'co_code')])
outer()
