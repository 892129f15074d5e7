x = 1; del x
try: x
except NameError as e: print(e)
a, b, c = 1, 2, 3
del a, (b, [c])
print([n for n in "abc" if n in globals()])
try: del nope
except NameError as e: print(e)
def f():
    y = 1; del y
    try: y
    except UnboundLocalError as e: print(e)
    try: del y
    except UnboundLocalError as e: print(e)
    y = 2; return y
print(f())
def g():
    z = 1
    def h(): return z
    print(h()); del z
    try: h()
    except NameError as e: print(type(e).__name__, e)
    try: del z
    except NameError as e: print(type(e).__name__, e)
    z = 3; return h()
print(g())
l = list(range(10)); del l[0], l[-1], l[2:4], l[::3]; print(l)
d = {1: 2}; del d[1]; print(d)
def err(s):
    try: exec(s); print("fine")
    except Exception as e: print(type(e).__name__, e)
for s in ["d = {}; del d[1]", "l = []; del l[0]", "t = (1,); del t[0]", "s = 'a'; del s[0]", "del (1).real", "class A: pass\ndel A.x", "class A: pass\ndel A().x", "d = {1: 2}; del d[1:2]", "l = [1]; del l['a']", "del None.x", "r = range(3); del r[0]", "l=[1,2]; del l[0], l[5]", "x = 1; del x, x"]: err(s)
def t(n): print("t", n, end=" "); return {1: 2, 2: 3}
del t("a")[1], t("b")[2]; print()
def syn(s):
    try: compile(s, "s", "exec"); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.offset, e.end_offset)
for s in ["del", "del 1", "del f()", "del a + b", "del (a, b)", "del [a, b]", "del ()", "del (a), b", "del None", "del *a", "del a, 1", "del (a, f())", "del a = 1", "del x if y else z", "del a.b, c[d]", "del {}", "del 'a'", "del -a", "del a and b", "del (a for a in b)", "del lambda: 0", "del a,", "del __debug__", "del a b", "del ...", "del f'x'", "del a[b].c", "del a < b", "del x for x in y", "del [a for a in b]"]: syn(s)
class K:
    v = 1; del v
    try: v
    except NameError as e: print(e)
for i in range(60):
    q = i; w = {i: i}; del w[i]
    del q
print("q" in globals(), w)
