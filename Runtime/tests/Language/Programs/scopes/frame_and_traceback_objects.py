import sys
def f():
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_lineno - f.__code__.co_firstlineno, fr.f_back.f_code.co_name, fr.f_globals is globals(), type(fr.f_builtins).__name__, fr.f_trace, fr.f_trace_lines, fr.f_trace_opcodes, fr.f_lasti > 0
print(f(), (lambda: sys._getframe().f_code.co_name)(), [sys._getframe().f_code.co_name for _ in "a"], *(sys._getframe().f_code.co_name for _ in "a"))
def depth(n): return depth(n - 1) if n else [sys._getframe(i).f_code.co_name for i in range(4)]
print(depth(3))
def err(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
err(lambda: sys._getframe(10000)); err(lambda: sys._getframe("x")); err(lambda: setattr(sys._getframe(), "f_code", 1)); err(lambda: setattr(sys._getframe(), "f_trace", 5)); err(lambda: setattr(sys._getframe(), "f_trace_lines", 5)); err(lambda: sys._getframe().clear()); err(lambda: type(sys._getframe())())
def gen():
    yield sys._getframe().f_back.f_code.co_name
    yield 2
def caller(): g = gen(); r = next(g); return r, g.gi_frame.f_back, g.gi_frame.f_lineno - gen.__code__.co_firstlineno, g.gi_frame.f_code.co_name
print(caller())
g = gen(); next(g); fr = g.gi_frame; err(lambda: fr.clear()); print(list(g))
def raises(n):
    if n: raises(n - 1)
    else: raise ValueError("deep")
def walk(e):
    out = []; t = e.__traceback__
    while t: out.append((t.tb_frame.f_code.co_name, t.tb_lineno - t.tb_frame.f_code.co_firstlineno if t.tb_frame.f_code.co_name != "<module>" else 0)); t = t.tb_next
    return out
try: raises(3)
except ValueError as e: print(walk(e)); saved = e
print(saved.__traceback__.tb_frame.f_code.co_name, saved.__traceback__.tb_next.tb_frame.f_locals, dir(saved.__traceback__))
def keep():
    x = "local"
    raise KeyError
try: keep()
except KeyError as e: t = e.__traceback__.tb_next
print(t.tb_frame.f_locals, t.tb_frame.f_lineno - keep.__code__.co_firstlineno); t.tb_frame.clear(); print(t.tb_frame.f_locals)
def fin():
    try: raise ValueError
    finally:
        try: raise KeyError
        except KeyError: pass
try: fin()
except ValueError as e: print(walk(e), e.__context__)
def rewrap():
    try: raises(1)
    except ValueError as e: raise e
try: rewrap()
except ValueError as e: print(walk(e))
def via_with():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): return False
    with CM(): raises(0)
try: via_with()
except ValueError as e: print(walk(e))
def via_gen():
    def g(): yield from h()
    def h(): yield 1; raises(0)
    list(g())
try: via_gen()
except ValueError as e: print(walk(e))
def via_comp(): return [raises(0) for _ in range(1)]
try: via_comp()
except ValueError as e: print(walk(e))
def via_class():
    class K: raises(0)
try: via_class()
except ValueError as e: print(walk(e))
def via_loop(n):
    for i in range(n):
        if i == n - 1: raises(1)
try: via_loop(300)
except ValueError as e: print(walk(e))
def via_sort(): sorted([2, 1], key=lambda v: raises(0))
try: via_sort()
except ValueError as e: print(walk(e))
def via_prop():
    class K:
        @property
        def p(self): raises(0)
        def __getattr__(self, n): raises(0)
    try: K().zz
    finally: K().p
try: via_prop()
except ValueError as e: print(walk(e), walk(e.__context__))
