x = "global"
class A:
    print(x)
    x = "class"
    print(x)
    def m(self): return x
    l = [x for _ in range(1)]
    first = [y for y in x]
    f = lambda self: x
    del x
    print(x)
print(A().m(), A.l, A.first, A().f())
def fn():
    x = "function"
    class B:
        print(x)
        x = x + "!"
        print(x)
        class C:
            print(x)
            x = "inner"
        def m(self): return x
        g = list(x for _ in range(1))
    return B().m(), B.C.x, B.g, B.x
print(fn())
class D:
    for i in range(3): pass
    a, *b = 1, 2, 3
    with open.__class__ and __import__("contextlib").nullcontext(5) as w: pass
    try: 1 / 0
    except ZeroDivisionError as e: msg = str(e)
    def i2(): pass
    import sys as s
    del s
print(sorted(k for k in vars(D) if not k.startswith("__")), D.i, D.b, D.w, D.msg)
class E:
    locals()["dyn"] = 5
    print(sorted(k for k in locals() if k != "__conditional_annotations__"))
    exec("ex = 7")
print(E.dyn, E.ex)
def unset():
    class F:
        if False: y = 1
        try: y
        except NameError as e: print(e)
unset()
y = 10
class G:
    y = y + 1
    z = y
print(G.y, G.z, y)
def h():
    y = 20
    class H: y = y
    return H.y
try: print(h())
except NameError as e: print(e)
class I:
    __qualname__ = "Renamed"
    __module__ = "elsewhere"
    def m(self): pass
print(I, I.m.__qualname__, I.__name__)
for n in range(60):
    class J:
        v = n
        def get(self): return self.v + n
    if J().get() != 2 * n: print("wrong")
print(J.v)
