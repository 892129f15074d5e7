g = {}
exec("a = 1\ndef f(): return a", g)
print(g["a"], g["f"](), "__builtins__" in g)
l = {}
exec("b = 2\nc = b + a", g, l)
print(l, "b" in g)
try: exec("x = 1\ndef f(): return x\nf()", {}, {})
except NameError as e: print(e)
try: exec("x = 1\n[x for _ in range(1)]", {}, {}); print("comprehension fine")
except NameError as e: print(e)
try: exec("x = 1\nlist(x for _ in range(1))", {}, {})
except NameError as e: print(e)
exec("class C:\n x = 1\n def m(self): return __class__", l2 := {}); print(l2["C"]().m())
class M(dict):
    def __missing__(self, k): print("missing", k); return k * 2
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
exec("y = z", {"__builtins__": {}}, M())
m = M(); exec("del_ = 1; del del_", {}, m); print(dict(m))
print(eval("a + b", {"a": 1}, {"b": 2}), eval("a", {"a": 1}, {"a": 3}))
try: eval("len('a')", {"__builtins__": {}})
except NameError as e: print(e)
print(eval("len('a')", {"__builtins__": {"len": lambda s: "mine"}}), eval("__builtins__ is b", {"b": __builtins__}))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: eval("x = 1")); err(lambda: eval("1", 5)); err(lambda: eval("1", {}, 5)); err(lambda: exec(5)); err(lambda: eval(None)); err(lambda: exec("a\0b")); err(lambda: eval("")); err(lambda: exec("return 1")); err(lambda: exec("1", [])); err(lambda: eval(compile("x=5", "s", "exec"))); err(lambda: exec(compile("5", "s", "eval"))); err(lambda: exec("nope")); err(lambda: eval("1", globals={"a": 1}, locals={})); err(lambda: exec("a", globals=None))
exec("global gg; gg = 1", g, l); print(g["gg"], "gg" in l)
exec("import sys as s1\nfor i in range(3): pass", l3 := {}); print(sorted(k for k in l3 if k[0] != "_"))
def inside():
    v = 1
    return eval("v"), eval("[v for _ in 'a']")
print(inside())
t = 0
code = compile("t += i", "s", "exec")
for i in range(60): exec(code)
print(t)
