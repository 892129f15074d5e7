def f(a, b, /, c, d=4, *e, g, h=8, **k): pass
c = f.__code__
print(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, f.__defaults__, f.__kwdefaults__)
def order(n): print("default", n); return n
def g(a=order(1), *, b=order(2), c=order(3)): return a, b, c
print(g(), g(b=5))
def acc(x, l=[]): l.append(x); return l
print(acc(1), acc(2), acc.__defaults__)
g.__defaults__ = (9,); g.__kwdefaults__ = {"b": 8, "c": 7}; print(g())
g.__defaults__ = None
try: g()
except TypeError as e: print(e)
g.__kwdefaults__ = None
try: g(1)
except TypeError as e: print(e)
def err(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def s1(): g.__defaults__ = [1]
def s2(): g.__kwdefaults__ = 5
def s3(): g.__name__ = 5
def s4(): g.__code__ = 5
def s5(): g.__dict__ = 5
def s6(): g.__closure__ = 5
def s7(): g.__globals__ = 5
def s8(): g.__code__ = (lambda: s8).__code__
def s9(): g.__qualname__ = None
def s10(): g.__annotations__ = 5
def s11(): del g.__name__
def s12(): del g.__code__
for s in (s1, s2, s3, s4, s5, s6, s7, s9, s10, s11, s12): err(s)
g.attr = 1; print(g.attr, vars(g)); del g.attr; print(hasattr(g, "attr"))
def dd(a, b=2, *c): return a, b, c
h = lambda a, b: (a, b)
dd.__code__, h.__code__ = h.__code__, dd.__code__
print(dd(1), h(1, 2, 3) if 0 else h(1, 2))
def mutate(n):
    t = 0
    for i in range(n):
        if i == 30: leaf.__defaults__ = (100,)
        t += leaf()
    return t
def leaf(x=1): return x
print(mutate(60))
def many(a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z): return a + z
print(many(*range(26)), many(**{c: i for i, c in enumerate("abcdefghijklmnopqrstuvwxyz")}))
