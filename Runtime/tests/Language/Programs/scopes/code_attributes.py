def f(a, /, b, *args, c=1, **kw):
    x = 1
    def g(): return x, a
    return g
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_names, c.co_flags, c.co_firstlineno, c.co_stacksize > 0)
g = f(1, 2); d = g.__code__
print(d.co_name, d.co_qualname, d.co_freevars, d.co_cellvars, d.co_varnames, d.co_flags, d.co_nlocals)
print(c.co_filename[-10:], type(c.co_code).__name__, type(c.co_lnotab if False else b"").__name__, type(c.co_linetable).__name__, type(c.co_exceptiontable).__name__)
def gen(): yield
async def co(): pass
async def ag(): yield
class K:
    def m(self): return __class__
    n = lambda self: 1
print([hex(z.__code__.co_flags) for z in (gen, co, ag, K.m, lambda *a: 1, lambda **k: 1)], K.m.__code__.co_qualname, K.n.__code__.co_qualname, K.m.__code__.co_freevars)
def err(h):
    try: print(h())
    except Exception as e: print(type(e).__name__, e)
for k in ("co_name", "co_code", "co_consts", "co_varnames", "nothing"): err(lambda: setattr(c, k, 1))
r = c.replace(co_name="new", co_firstlineno=99); print(r.co_name, r.co_firstlineno, r == c, c == c.replace(), hash(c) == hash(c.replace()), c.co_name)
err(lambda: c.replace(co_nothing=1)); err(lambda: c.replace(co_name=5)); err(lambda: c.replace(co_consts=5))
h = lambda x: x + 1; k = lambda x: x * 10; print(h(2)); h.__code__ = k.__code__; print(h(2), h.__name__)
err(lambda: setattr(h, "__code__", g.__code__)); err(lambda: setattr(h, "__code__", 5)); err(lambda: setattr(g, "__code__", h.__code__)); err(lambda: delattr(h, "__code__"))
def swap(n, at):
    fn = lambda x: x
    out = []
    for i in range(n):
        if i == at: fn.__code__ = k.__code__
        out.append(fn(i))
    return out[at - 1:at + 1]
print(swap(300, 250))
print(list(c.co_lines())[0][2] is not None, [l for *_, l in compile("a\nb\n\nc", "s", "exec").co_lines() if l], len(list(c.co_positions())) > 5, list(compile("x + y", "s", "eval").co_positions())[1])
print((lambda: 1).__code__ == (lambda: 1).__code__, compile("1", "a", "eval") == compile("1", "a", "eval"), compile("1", "a", "eval") == compile("1", "b", "eval"), compile("1", "a", "eval") == compile("True", "a", "eval"))
print(repr(compile("1", "file.py", "eval"))[:13], repr(compile("1", "file.py", "eval"))[-25:], f.__code__.co_varnames[:c.co_argcount + c.co_kwonlyargcount])
print(f.__defaults__, f.__kwdefaults__, g.__closure__[0].cell_contents if g.__closure__ else None, [q.cell_contents for q in g.__closure__], f.__closure__, f.__globals__ is globals(), f.__module__, f.__builtins__ is __builtins__.__dict__ if not isinstance(__builtins__, dict) else True)
