class A:
    x = 1
    def m(self): return self
a = A()
print(a.x, A.x, a.m().x, a.m() is a)
a.x = 2
print(a.x, A.x); del a.x; print(a.x)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def dele(): del a.x
err(dele)
def dele2(): del A.nope
err(dele2)
err(lambda: a.y); err(lambda: A.y); err(lambda: None.x); err(lambda: (1).foo); err(lambda: int.foo); err(lambda: len.foo); err(lambda: a.m.foo); err(lambda: "".foo); err(lambda: [].appendd); err(lambda: type.foo); err(lambda: (lambda: 0).foo); err(lambda: __import__("sys").nope)
def s1(): (1).x = 2
def s2(): None.x = 2
def s3(): int.x = 2
def s4(): "".x = 2
def s5(): object().x = 2
def s6(): len.x = 2
def s7(): [].append = 2
def s8(): a.m.x = 2
def s9(): (1).real = 2
def s10(): a.__class__ = 5
def s11(): A.__name__ = 5
def s12(): A.__bases__ = ()
def s13(): del a.__class__
def s14(): del A.__name__
def s15(): a.__dict__ = 5
for s in (s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15): err(s)
a.__dict__ = {"z": 9}; print(a.z, vars(a))
a.__dict__[1] = 2; print(vars(a))
class P:
    @property
    def ro(self): return 1
p = P()
def r1(): p.ro = 2
def r2(): del p.ro
err(r1); err(r2)
