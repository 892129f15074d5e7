import sys
M = sys.monitoring; E = M.events
M.use_tool_id(3, "t"); log = []
def name(o): return getattr(o, "__name__", type(o).__name__)
for ev in ("PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "PY_UNWIND", "PY_THROW", "RAISE", "RERAISE", "EXCEPTION_HANDLED", "STOP_ITERATION", "CALL", "C_RETURN", "C_RAISE"):
    def cb(code, off, *a, ev=ev): log.append(f"{ev}:{code.co_name}" + "".join(f":{name(x)}" for x in a[:1]))
    M.register_callback(3, getattr(E, ev), cb)
def run(f, events):
    M.set_local_events(3, f.__code__, 0); M.set_events(3, events)
    try: f()
    except Exception as e: pass
    M.set_events(3, 0)
    print(f.__name__, *[x for x in log if ":run" not in x]); log.clear()
def a(): return len([1])
def b(): raise ValueError
def c():
    try: b()
    except ValueError: pass
def d():
    def g(): x = yield 1; yield 2
    q = g(); next(q); q.send(1); list(q)
def e():
    def g():
        try: yield 1
        except KeyError: yield 2
    q = g(); next(q); q.throw(KeyError)
def f(): int("x")
def g():
    try: b()
    finally: a()
def h():
    for i in (x for x in (1,)): pass
def i():
    try:
        try: b()
        except ValueError: raise
    except ValueError: return 1
class K:
    def __init__(self): pass
    def __call__(self): return 1
def j(): K()()
def k():
    def sub(): yield 1; return 5
    def top(): r = yield from sub()
    list(top())
S = E.PY_START | E.PY_RETURN
for fn in (a, b, c, d, j): run(fn, S)
for fn in (b, c, g, i): run(fn, E.RAISE | E.RERAISE | E.EXCEPTION_HANDLED | E.PY_UNWIND)
for fn in (d, e, h, k): run(fn, E.PY_START | E.PY_RESUME | E.PY_YIELD | E.PY_RETURN)
for fn in (a, f, j): run(fn, E.CALL)
def err(fn):
    try: print(fn())
    except Exception as x: print(type(x).__name__, x)
err(lambda: M.use_tool_id(3, "again")); err(lambda: M.use_tool_id(9, "x")); err(lambda: M.set_events(4, 1)); err(lambda: M.get_tool(3)); err(lambda: M.get_tool(4)); err(lambda: M.get_events(3)); err(lambda: M.register_callback(3, 3, None))
def stop(code, off): log.append("once"); return M.DISABLE
M.register_callback(3, E.PY_START, stop); M.set_local_events(3, a.__code__, E.PY_START)
for _ in range(300): a()
print(log, M.get_local_events(3, a.__code__) == E.PY_START); log.clear(); M.restart_events(); a(); print(log)
M.free_tool_id(3); print(M.get_tool(3))
