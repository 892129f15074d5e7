def f(a, b=2):
    c = 3
    l = locals()
    d = 4
    print(l, sorted(locals()))
    l["a"] = 99; l["new"] = 1
    return a, locals() is l, locals().get("new")
print(f(1))
def g():
    x = 1
    def h():
        return x
    del x
    return locals().keys() - {"h"}
print(g())
def comp():
    y = 5
    return [sorted(locals()) for z in range(1)], sorted(locals())
print(comp())
def gen():
    q = 1
    yield locals()
print(next(gen()))
class C:
    v = 1
    w = locals()
    w["z"] = 3
print(C.z)
print(locals() is globals(), (lambda s: locals())(5))
def nested():
    a = 1
    def inner():
        b = a
        return locals()
    return inner()
print(nested())
def ex():
    x = 1
    exec("x = 2; y = 3")
    return x, "y" in locals()
print(ex())
def fl():
    import sys
    x = 1
    fr = sys._getframe()
    fr.f_locals["x"] = 42
    fr.f_locals["extra"] = 7
    return x, fr.f_locals["extra"], sorted(fr.f_locals)
print(fl())
def loop():
    t = 0
    for i in range(60):
        t += locals()["i"] + len(locals())
    return t
print(loop())
print(sorted(vars(type("X", (), {"k": 1})())), vars() is globals())
try: vars(1)
except TypeError as e: print(e)
