x: int = 5
y: str
print(x, __annotations__ if "__annotations__" in globals() else "none", __annotate__(1))
(z): int = 1
class C:
    a: int = 1
    b: "str"
    (c): float = 2
    def f(self):
        self.q: int = 3
        w: undefined_thing = 4
        return w
print(C.__annotations__, C().f(), C.c)
def order():
    def e(n): print("eval", n, end=" "); return n
    o = {}
    o[e("key")]: e("annotation") = e("value")
    print(o)
    o[e("key2")]: e("not evaluated")
    v: e("never") = 1
    return v
print(order())
def unbound():
    u: int
    return u
try: unbound()
except UnboundLocalError as e: print(e)
o = type("O", (), {})()
try: o.missing.attr: int
except AttributeError as e: print(e)
try: nope[0]: int
except NameError as e: print(e)
print(sorted(__annotate__(1)))
t: tuple = 1, 2
r: list = *t, 3
print(t, r)
def syn(s):
    try: compile(s, "s", "exec"); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.offset, e.end_offset)
for s in ["a, b: int", "(a, b): int = 1", "[a]: int", "f(): int", "1: int", "a: int = b = c", "a: int: str", "a:", "a: int =", "a: = 1", "'a': int", "a + b: int", "a: int, b", "*a: int", "(a.b): int", "((a)): int = 1", "None: int", "__debug__: int", "def f():\n global x\n x: int", "def f():\n x: int\n global x", "def f():\n def g():\n  nonlocal y\n  y: int", "a: yield", "def f(): a: (yield)", "a: (b := 1)", "a: int = yield", "lambda: (x: int)", "x: await y", "a: *b", "a: b, c = 1", "if x: int = 1"]: syn(s)
