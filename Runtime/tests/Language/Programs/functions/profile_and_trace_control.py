import sys
log = []
def prof(fr, ev, arg):
    n = getattr(arg, "__name__", None) if ev.startswith("c_") else fr.f_code.co_name
    if n not in ("setprofile", "settrace"): log.append((ev, n))
def f(x): return len([x]) + abs(-x)
def gen(): yield 1
def run(): f(1); list(gen()); [].append(1); int("5")
sys.setprofile(prof); run(); sys.setprofile(None)
for e in log: print(*e)
log.clear()
def bad(x):
    try: len(x)
    except TypeError: pass
sys.setprofile(prof); bad(5); sys.setprofile(None); print(log); log.clear()
def only_calls(fr, ev, arg): log.append((ev, fr.f_code.co_name)); return None
sys.settrace(only_calls); f(1); run(); sys.settrace(None); print(log); log.clear()
def lines_off(fr, ev, arg):
    fr.f_trace_lines = False
    log.append((ev, fr.f_code.co_name)); return lines_off
sys.settrace(lines_off); f(1); sys.settrace(None); print(log); log.clear()
def opcodes(fr, ev, arg):
    fr.f_trace_opcodes = True; fr.f_trace_lines = False
    if ev != "opcode" or not log or log[-1] != "op": log.append(ev if ev != "opcode" else "op")
    return opcodes
log.clear()
def raising(fr, ev, arg):
    if ev == "line": raise RuntimeError("from trace")
    return raising
sys.settrace(raising)
try: f(1)
except RuntimeError as e: print(e, sys.gettrace())
sys.settrace(None)
def loc(fr, ev, arg):
    if ev == "return": log.append(dict(fr.f_locals))
    return loc
def vars_(a):
    b = a + 1
    c = [b]
    return c
sys.settrace(loc); vars_(1); sys.settrace(None); print(log); log.clear()
def change(fr, ev, arg):
    if ev == "line" and "n" in fr.f_locals and fr.f_locals["n"] == 3: fr.f_locals["n"] = 100
    return change
def counting():
    n = 0
    while n < 5: n += 1
    return n
sys.settrace(change); r = counting(); sys.settrace(None); print(r)
def hot(n):
    t = 0
    for i in range(n):
        if i == 150: sys.settrace(lambda fr, ev, arg: log.append(fr.f_code.co_name))
        t += f(i)
        if i == 152: sys.settrace(None)
    return t
print(hot(300), log); log.clear()
def local_set(n):
    c = 0
    def tr(fr, ev, arg):
        nonlocal c; c += ev == "line"; return tr
    for i in range(n):
        if i == 200: sys._getframe().f_trace = tr; sys.settrace(tr)
        if i == 205: sys.settrace(None)
    return c > 0, i
print(local_set(300))
for bad_arg in (5, "x"):
    try: sys.settrace(bad_arg); (lambda: 1)()
    except TypeError as e: print(type(e).__name__, e)
    finally: sys.settrace(None)
print(sys.getprofile(), sys.gettrace())
