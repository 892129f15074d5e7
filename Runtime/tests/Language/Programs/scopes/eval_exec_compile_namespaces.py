def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
g = {}; l = {}
exec("a = 1\ndef f(): return a", g, l); print(sorted(l), "a" in g); err(lambda: l["f"]())
exec("global b; b = 2\nc = 3", g, l); print(g["b"], l["c"])
print(eval("x + y", {"x": 1}, {"y": 2}), eval("x", {"x": 1}, {"x": 2})); err(lambda: eval("z", {}, {})); err(lambda: eval("(lambda: q)()", {}, {"q": 1})); print(eval("[q for _ in '1']", {}, {"q": 1})); err(lambda: eval("list(q for _ in '1')", {}, {"q": 1}))
class M(dict):
    def __missing__(self, k): return "missing " + k
print(eval("anything", {}, M())); err(lambda: eval("anything", M())); err(lambda: exec("print(nope)", {}, M(print=print)))
class Map:
    def __getitem__(self, k):
        if k == "k": return 5
        raise KeyError(k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
exec("x = k\ndel y", {}, Map()); err(lambda: eval("1", [])); err(lambda: eval("1", {}, [])); err(lambda: eval("1", {}, 5)); err(lambda: eval("a", {}, [])); err(lambda: exec("1", 5)); err(lambda: eval(5)); err(lambda: eval()); err(lambda: exec()); err(lambda: eval("1", None, None)); err(lambda: eval("1", globals=5)); print(eval("x", globals={"x": 3}), eval("x", locals={"x": 4}))
class Fails:
    def __getitem__(self, k): raise ValueError(k)
err(lambda: eval("q", {}, Fails()))
for s in ("", " ", "\n", "1\n", " 1", "\t1", "1;", "a = 1", "1 1", "pass", "(1,\n2)", "1 # c", "# c", "1\n\n", "\\\n1", "lambda: 1", "*[1]", "*[1],", "yield", "x := 1", "(x := 1)", b"1 + 1", bytearray(b"2"), "\ufeff1", b"\xef\xbb\xbf3", "1\0", "é", "1\r\n", "f'{1}'", "await x", "print(1)"):
    try: r = eval(s, {}); print(repr(s), r if not callable(r) else "callable")
    except Exception as e: print(repr(s), type(e).__name__, e.msg if isinstance(e, SyntaxError) else e, getattr(e, "lineno", ""), getattr(e, "offset", ""))
c = compile("a + 1", "f", "eval"); print(eval(c, {"a": 1})); exec(c, {"a": 1}); c = compile("a = 1", "f", "exec"); print(eval(c, d := {}), d["a"]); err(lambda: eval(compile("1\n2", "f", "single"))); exec(compile("5; None; 6", "f", "single")); exec(compile("x = 7; x", "f", "single"), {})
for a in [("1", "f", "bad"), ("1", "f"), (5, "f", "exec"), ("1", 5, "exec"), ("1", "f", "exec", -1), ("1", "f", "exec", 0, False, 3), ("1", "f", "exec", 0, False, -2), ("1", b"f", "exec"), ("1", "f\0", "exec"), ("1", "", "eval"), ("1\n", "f", "single"), ("", "f", "single"), ("if 1:\n  2\n", "f", "single"), ("1\n\n2", "f", "single"), ("", "f", "eval"), ("", "f", "exec")]:
    try: print(compile(*a).co_filename)
    except Exception as e: print(a, type(e).__name__, e)
ns = {"__builtins__": {}}; err(lambda: eval("print", ns)); err(lambda: eval("len([])", {"__builtins__": {"len": lambda x: "own"}})); err(lambda: exec("class A: pass", {"__builtins__": {}})); err(lambda: exec("import sys", {"__builtins__": {}})); ns = {}; exec("", ns); print(list(ns))
code = compile("assert x, 'm'\n'''doc'''\nif __debug__: y = 1", "f", "exec", optimize=1); d = {"x": 0}; exec(code, d); print("y" in d)
print(compile("def f():\n 'doc'\n return 1", "f", "exec", optimize=0).co_consts[0].co_consts[:1])
t = 0
code = compile("i * 2 + k", "hot", "eval")
for i in range(300): t += eval(code, {"i": i, "k": 1})
print(t)
for i in range(200): exec("acc = acc + 1 if 'acc' in globals() else 0")
print(acc)
