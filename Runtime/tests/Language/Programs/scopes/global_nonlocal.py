x = "global"
def f():
    global x, created
    x = "changed"; created = 1
f(); print(x, created)
def g():
    x = "g"
    def h():
        global x
        x = "by h"
        def k(): return x
        return k()
    return h(), x
print(g(), x)
def n():
    v = 1
    def m():
        def o():
            nonlocal v
            v += 1
        o(); o()
        return v
    return m(), v
print(n())
class C:
    global in_class
    in_class = 5
    own = 6
print(in_class, hasattr(C, "in_class"))
def dele():
    global x
    del x
dele()
try: x
except NameError as e: print(e)
def mixed(flag):
    if flag: y = 1
    return y
try: mixed(0)
except UnboundLocalError as e: print(e, mixed(1))
def syn(s):
    try: compile(s, "s", "exec"); print("fine")
    except SyntaxError as e: print(repr(s), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in ["def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f():\n nonlocal x", "nonlocal x", "class C:\n nonlocal x", "def f(x):\n global x", "def f(x):\n nonlocal x", "def f():\n x=1\n def g():\n  x = 2\n  nonlocal x", "def f():\n x=1\n def g():\n  print(x)\n  nonlocal x", "def f():\n global x\n nonlocal x", "def f():\n x=1\n def g():\n  nonlocal x\n  global x", "def f():\n global x\n def g():\n  nonlocal x", "x = 1\nglobal x", "global x\nx = 1", "def f():\n for x in y: pass\n global x", "def f():\n def x(): pass\n global x", "def f():\n global x\n global x", "def f():\n x: int\n global x", "def f():\n global f.x", "global", "global x,", "nonlocal x y", "def f():\n with a as x: pass\n global x", "def f():\n try: pass\n except E as x: pass\n global x", "class C:\n x = 1\n global x", "def f():\n [x for x in y]\n global x", "def f():\n lambda x: 1\n global x", "def f[T]():\n nonlocal T", "class C[T]:\n nonlocal T", "def f():\n match x:\n  case y: pass\n global y", "def f():\n del x\n global x", "global None", "def f():\n (x := 1)\n global x"]: syn(s)
