len_ = len
def f():
    return len("abc")
print(f())
len = lambda s: "shadowed"
print(f())
del len
print(f())
import builtins
builtins.added = "from builtins"
print(added)
del builtins.added
try: added
except NameError as e: print(e)
def err(s):
    try: exec(s)
    except Exception as e: print(type(e).__name__, e)
err("undefined"); err("def f(): return undefinedx\nf()"); err("del undefined"); err("def f():\n  del q\nf()"); err("def f():\n  q = q + 1\nf()"); err("foo.bar"); err("pritn(1)"); err("class A: x = y"); err("lenn('a')"); err("import nope_module"); err("from sys import nope"); err("import sys.nope"); err("from nope.x import y"); err("__import__('')"); err("from . import x"); err("import sys as s; s.pathh"); err("for x in range(2): undefined2")
print(__name__, type(__builtins__).__name__, __doc__, __spec__)
old = f
t = 0
for i in range(60):
    if i == 40: abs = lambda v: 1000
    t += abs(-i)
print(t); del abs; print(abs(-3))
def g():
    t = 0
    for i in range(60):
        if i == 50: builtins.extra = 5
        try: t += extra
        except NameError: t += 1
    return t
print(g())
def h():
    global hh
    for i in range(60):
        hh = i
    return hh
print(h(), hh)
