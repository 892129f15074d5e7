import sys
m=sys.monitoring; E=m.events
names={v:k for k,v in vars(E).items() if v}
log=[]
def cb(ev):
    def f(code,*a):
        if code.co_name in('run','gen','callee','boom'):
            log.append((names[ev],code.co_name)+tuple(x if isinstance(x,(int,str)) else type(x).__name__ if not callable(x) else getattr(x,'__name__','?') for x in (a if ev in (E.LINE,) else a[1:])))
    return f
def callee(x): return x+1
def gen():
    yield 1
    yield 2
def boom():
    try: raise ValueError(1)
    except KeyError: pass
def run():
    t=0
    for i in range(2):
        if i: t+=1
        t=callee(t)
    g=gen()
    t+=next(g)
    t+=next(g)
    t+=next(g, 0)
    len([1])
    try: int('x')
    except ValueError: pass
    try: boom()
    except ValueError as e: t=None
    while t: t=0
    return t
m.use_tool_id(2,'x')
ev=[E.PY_START,E.PY_RESUME,E.PY_RETURN,E.PY_YIELD,E.CALL,E.LINE,E.RAISE,E.EXCEPTION_HANDLED,E.PY_UNWIND,E.RERAISE,E.C_RETURN,E.C_RAISE]
for e in ev: m.register_callback(2,e,cb(e))
allv=0
for e in ev: allv|=e
for mask in (E.LINE,E.PY_START|E.PY_RESUME|E.PY_RETURN|E.PY_YIELD,E.CALL|E.C_RETURN|E.C_RAISE,E.RAISE|E.RERAISE|E.EXCEPTION_HANDLED|E.PY_UNWIND):
    log.clear(); m.set_events(2,mask); run(); m.set_events(2,0)
    for l in log: print(l)
    print('--',m.get_events(2))
br=[]
def left(c,o,d):
    if c.co_name=='run': br.append(('L'))
def right(c,o,d):
    if c.co_name=='run': br.append(('R'))
m.register_callback(2,E.BRANCH_LEFT,left); m.register_callback(2,E.BRANCH_RIGHT,right)
m.set_local_events(2,run.__code__,E.BRANCH_LEFT|E.BRANCH_RIGHT); run(); print(br, m.get_local_events(2,run.__code__)); m.set_local_events(2,run.__code__,0)
n=0
def line(c,l):
    global n
    if c.co_name=='run': n+=1
    return m.DISABLE
m.register_callback(2,E.LINE,line); m.set_events(2,E.LINE); run(); a=n; run(); print(a,n); m.restart_events(); run(); print(n); m.set_events(2,0)
def bad(*a): raise RuntimeError('cb')
m.register_callback(2,E.PY_START,bad); m.set_events(2,E.PY_START)
try: callee(1)
except RuntimeError as e: print(e)
m.set_events(2,0)
m.register_callback(2,E.RAISE,lambda *a:m.DISABLE); m.set_events(2,E.RAISE)
try: boom()
except ValueError as e: print(e)
m.set_events(2,0)
m.free_tool_id(2); print(m.get_tool(2))
for f in ['m.use_tool_id(9,"x")','m.use_tool_id(1,2)','m.set_events(1,1)','m.get_tool(1)','m.register_callback(1,3,None)','m.set_events(1,1<<30)','m.get_events(1)','m.free_tool_id(1)','m.register_callback(1,0,None)','m.use_tool_id(1,"a")','m.use_tool_id(1,"b")','m.set_events(1,0x800|0x8000)','m.set_local_events(1,(lambda:0).__code__,m.events.RAISE)','m.set_events(1,m.events.C_RETURN)','m.set_local_events(1,3,1)','m.set_events(1,-1)','m.get_tool(1)','m.register_callback(1,1,3)','m.register_callback(1,1,None)','m.clear_tool_id(2)','m.events.NO_EVENTS','m.set_events(1,m.events.CALL|m.events.C_RETURN)','m.get_events(1)', 'm._all_events()']:
    try: print(f,eval(f))
    except Exception as e: print(f,type(e).__name__,e)
