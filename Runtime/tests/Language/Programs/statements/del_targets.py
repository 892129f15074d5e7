def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class O:
    def __delattr__(self, n): print("delattr", n)
    def __delitem__(self, k): print("delitem", k)
o = O()
del o.a, o[1], o[1:2], (o.b, o[3]), [o.c, [o.d]], o[1, 2], o[...], (), [], (o.z), o.x,
x = y = z = 1
del x, (y, [z]); err(lambda: x); err(lambda: y)
def f():
    a = 1; del a
    try: return a
    except UnboundLocalError as e: return str(e)
print(f())
def g(p): del p; return "p" in locals()
print(g(1))
def h():
    a = 1
    def i(): return a
    del a
    try: i()
    except NameError as e: return type(e).__name__, str(e)
print(h())
def nl():
    a = 1
    def i(): nonlocal a; del a
    i()
    try: a
    except UnboundLocalError as e: return str(e)
print(nl())
def gl(): global gg; del gg
gg = 1; gl(); err(gl); err(lambda: gg)
def loop(n):
    c = 0
    for i in range(n):
        v = i
        if i % 3 == 0: del v
        try: c += v
        except UnboundLocalError: c += 1000
    return c
print(loop(300))
class C:
    a = 1; b = 2
    del a
    try: a
    except NameError as e: print(e)
    try: del nope
    except NameError as e: print(e)
print(hasattr(C, "a"), C.b); err(lambda: exec("del q", {})); err(lambda: exec("del q", {}, {})); err(lambda: exec("del len", {}))
for i in range(3): pass
del i; err(lambda: i)
def exc():
    try: raise ValueError
    except ValueError as e: del e
    try: return e
    except UnboundLocalError as x: return str(x)
print(exc())
def partial():
    a = b = 1
    try: del a, undefined_name, b
    except NameError as e: return str(e), sorted(k for k in locals() if k in "ab")
print(partial())
l = list(range(10)); del l[0], l[-1], l[::2]; print(l); del l[:]; print(l); d = {1: 2}; err(lambda: d.__delitem__(5)); err(lambda: exec("del d[5]", {"d": d})); err(lambda: exec("del t[0]", {"t": (1,)})); err(lambda: exec("del s[0]", {"s": "a"})); err(lambda: exec("del o.x", {"o": 5})); err(lambda: exec("del o.real", {"o": 5})); err(lambda: exec("del f.__name__", {"f": f})); err(lambda: exec("del f.__dict__", {"f": f})); err(lambda: exec("del int.x")); err(lambda: exec("del C.zz", {"C": C}))
for s in ("del f()", "del 1", "del 'a'", "del x + 1", "del (x, 1)", "del [x, f()]", "del *x", "del (*x,)", "del x if y else z", "del None", "del True", "del ...", "del __debug__", "del x.None", "del {}", "del {a}", "del {a: 1}", "del lambda: 1", "del x := 1", "del (x := 1)", "del (yield)", "del -x", "del not x", "del x, ", "del", "del x y", "del (x) y", "del x = 1", "del a.b()", "del f(x)[0], g", "del x[y](z)", "del (a), (b, c), [d]", "del ((a))", "del f'{x}'", "del `x`", "del x and y", "del x < y", "del [x for x in y]", "del (x for x in y)", "del await x"):
    try: compile(s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "|", e.msg, e.offset, e.end_offset)
