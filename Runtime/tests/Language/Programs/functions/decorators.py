def d(n):
    print("make", n)
    def deco(f):
        print("apply", n, f.__name__ if hasattr(f, "__name__") else f)
        return f
    return deco
@d(1)
@d(2)
def f(): pass
@d("class")
class A:
    @d("m")
    @staticmethod
    def m(): return "static"
    @classmethod
    @property
    def cp(cls): return "cp"
    @property
    def p(self): return 1
    @p.setter
    def p(self, v): print("set", v)
    @p.deleter
    def p(self): print("del")
print(A.m()); a = A(); a.p = 5; del a.p; print(a.p)
print(type(A.cp).__name__)
@lambda f: "replaced"
def g(): pass
print(g)
@(lambda c: c.__name__ * 2)
class B: pass
print(B)
@[d(3), d(4)][1]
def h(): pass
@(x := d(5))
def i(): pass
class R:
    def __matmul__(self, o): return d(o)
    def __getitem__(self, k): return d(k)
r = R()
@r @ 6
def j(): pass
@r[7]
def k(): pass
@d(8) if 1 else d(9)
def l(): pass
@(lambda f: print(f.__name__))
def printed_is_none(): pass
print(printed_is_none)
def err(s):
    try: exec(s)
    except Exception as e: print(type(e).__name__, e)
err("@5\ndef f(): pass"); err("@undefined\ndef f(): pass"); err("@None\nclass C: pass"); err("def d(): pass\n@d\ndef f(): pass"); err("@\ndef f(): pass"); err("@x\ny = 1"); err("@x def f(): pass"); err("@x\n@y\n"); err("@x = 1\ndef f(): pass"); err("@x, y\ndef f(): pass"); err("@(yield)\ndef f(): pass"); err("@*x\ndef f(): pass")
try: leftover
except NameError: print("unbound")
@lambda f: (_ for _ in ()).throw(ValueError("no")) if 0 else f
def fine(): return "fine"
print(fine(), fine.__code__.co_firstlineno - fine.__code__.co_firstlineno)
count = 0
def counting(f):
    def w(*a):
        global count
        count += 1
        return f(*a)
    return w
@counting
@counting
def leaf(v): return v
t = 0
for n in range(60): t += leaf(n)
print(t, count)
