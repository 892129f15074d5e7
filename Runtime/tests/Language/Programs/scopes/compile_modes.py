c = compile("1 + 2", "name", "eval"); print(c.co_filename, c.co_name, eval(c), c.co_firstlineno)
c = compile("x = 5\ny = x", "n", "exec"); d = {}; exec(c, d); print(d["y"], c.co_names)
c = compile("7", "n", "single"); exec(c)
exec(compile("for i in range(2): i\n", "n", "single"))
exec(compile("None; 'a'; print(3)", "n", "single"))
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: compile("x", "n", "foo")); err(lambda: compile("x", "n")); err(lambda: compile(5, "n", "exec")); err(lambda: compile("x", 5, "exec")); err(lambda: compile("x", "n", "exec", -1)); err(lambda: compile("x", "n", "exec", optimize=5)); err(lambda: compile("a\0", "n", "exec")); err(lambda: compile("x =", "n", "exec"))
import ast
t = compile("a + 1", "n", "eval", ast.PyCF_ONLY_AST); print(ast.dump(t)); print(eval(compile(t, "n", "eval"), {"a": 4}))
c = compile("assert 0\nassert False, 'm'\nr = __debug__", "n", "exec", optimize=1); d = {}; exec(c, d); print(d["r"])
c = compile("'doc'\ndef f():\n 'fdoc'", "n", "exec", optimize=2); d = {}; exec(c, d); print(d.get("__doc__"), d["f"].__doc__)
c = compile("'doc'\ndef f():\n 'fdoc'", "n", "exec", optimize=0); d = {}; exec(c, d); print(d["__doc__"], d["f"].__doc__)
print(compile(b"1", "bytes", "eval").co_filename, eval(b"2"), eval(bytearray(b"3")))
c = compile("def f(a, b, *c, d, e=1, **g):\n x = 1\n return x", "n", "exec").co_consts; c = [k for k in c if hasattr(k, "co_name")][0]
print(c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_nlocals, c.co_varnames, c.co_flags & 0xF, c.co_name, c.co_qualname)
r = c.replace(co_name="other", co_filename="else"); print(r.co_name, r.co_filename, r == c, c == c.replace())
print(compile("1", "n", "eval") == compile("1", "n", "eval"), compile("1", "n", "eval") == compile("1.0", "n", "eval"), hash(c) == hash(c.replace()))
import __future__
c = compile("def f(x: undefined_name): pass", "n", "exec", __future__.annotations.compiler_flag); d = {}; exec(c, d); print(d["f"].__annotations__)
