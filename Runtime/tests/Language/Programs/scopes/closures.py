def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get(): return n
    return inc, get
inc, get = counter()
for i in range(60): inc(i)
print(get(), inc.__code__.co_freevars, inc.__closure__[0].cell_contents)
a, b = counter(); a(); print(get(), b())
def outer(x):
    def mid():
        def inner(): return x
        return inner
    return mid()
print(outer(5)(), outer(6).__closure__[0].cell_contents)
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
print([f() for f in fs])
def late():
    def f(): return v
    try: f()
    except NameError as e: print(e)
    v = 1
    print(f())
    del v
    try: f()
    except NameError as e: print(e)
    try: f.__closure__[0].cell_contents
    except ValueError as e: print(e)
late()
def params(a, *b, c=3, **d):
    def f(): return a, b, c, d
    a += 1
    return f
print(params(1, 2, z=5)(), params.__code__.co_cellvars)
def shared():
    x = []
    return lambda v: x.append(v), lambda: x
p, q = shared(); p(1); p(2); print(q())
def rec(n): return (lambda: rec(n - 1) + 1)() if n else 0
print(rec(20))
def cls():
    y = "closed"
    class K:
        z = y
        y = "class"
        def m(self): return y
    return K.z, K.y, K().m()
try: print(cls())
except NameError as e: print(e)
c = (lambda x: lambda: x)(3).__closure__[0]
c.cell_contents = 9; print(c.cell_contents, c == type(c)(9), c < type(c)(10))
del c.cell_contents; print(c == type(c)(), repr(c)[:11])
