# Lines that loop by themselves, and monitoring and tracing that begin in the middle: LINE of sys.monitoring against the line events of sys.settrace.
import sys
def comp(n):
    a = [x for x in range(n)]
    b = {x for x in range(n) if x}
    return a
def one(n):
    while n: n -= 1
    for x in range(2): n += x
    for x in range(2):
        n += x
    for x in (1,
              2): n += 1
    while n:
        n -= 1
        if n == 2: continue
        if n == 1: break
def gen(n):
    yield 1; x = 2
    for i in range(n): yield i
    y = yield (
        3)
    z = 1
def gen2():
    i = 0
    while i < 3:
        i += 1
        yield i
M = sys.monitoring
for f in comp, one, lambda n: list(gen(n)), lambda n: list(gen2()):
    log = []
    M.use_tool_id(2, 't')
    M.register_callback(2, M.events.LINE, lambda c, l: log.append(l))
    M.set_events(2, M.events.LINE)
    f(3)
    M.set_events(2, 0)
    M.free_tool_id(2)
    print('mon', log)
    log = []
    def tr(fr, ev, arg):
        log.append((ev[0], fr.f_lineno)); return tr
    sys.settrace(tr); f(3); sys.settrace(None)
    print('trace', log)
g = gen2()
next(g)
log = []
sys.settrace(tr); next(g); next(g); sys.settrace(None)
print(log)
g = gen(2)
next(g)
log = []
sys.settrace(tr); list(g); sys.settrace(None)
print(log)
