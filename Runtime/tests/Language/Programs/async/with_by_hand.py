def run(co, *sends):
    out = []; s = list(sends)
    try:
        v = co.send(None)
        while True:
            out.append(v); v = co.send(s.pop(0) if s else None)
    except StopIteration as e: return out, e.value
class P:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
class CM:
    def __init__(self, n, swallow=False, enter=None, exit=None): self.n, self.swallow, self.enter, self.exit = n, swallow, enter, exit
    async def __aenter__(self):
        print("enter", self.n); r = await P("E" + self.n)
        if self.enter: raise self.enter
        return r or self.n
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v, tb is not None); await P("X" + self.n)
        if self.exit: raise self.exit
        return self.swallow
async def t1():
    async with CM("a") as a, CM("b") as b: print(a, b); return "ret"
print(run(t1(), "sent"))
async def t2():
    async with CM("a", True): raise ValueError("v")
    return "swallowed"
print(run(t2()))
async def t3():
    async with CM("a"), CM("b", exit=KeyError("k")): raise ValueError("v")
def err(c, *s):
    try: print(run(c, *s))
    except BaseException as e: print(type(e).__name__, e, "ctx", repr(e.__context__), repr(e.__cause__))
err(t3())
async def t4():
    async with CM("a"), CM("b", enter=OSError("o")): print("never")
err(t4())
async def t5():
    for i in range(4):
        async with CM(str(i)):
            if i == 1: continue
            if i == 2: break
            print("body", i)
    return i
err(t5())
class Sync:
    def __enter__(self): return 1
    def __exit__(self, *a): pass
class OnlyEnter:
    async def __aenter__(self): return 1
class NotAw:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
class NotAwExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 5
async def t6(o):
    async with o as v: print("in", v)
for o in (Sync(), OnlyEnter(), NotAw(), NotAwExit(), 5): err(t6(o))
async def t7():
    with CM("x"): pass
err(t7())
c = t1(); print(c.send(None), c.cr_await is not None, c.cr_suspended)
try: c.throw(ValueError("thrown"))
except BaseException as e: print(type(e).__name__, e)
async def t8():
    async with CM("q") as v: await P("body")
c = t8(); print(c.send(None), c.send("val"), c.throw(ValueError("in body")))
try: c.send(None)
except BaseException as e: print(type(e).__name__, e)
c = t8(); c.send(None); c.send(None)
try: c.close()
except BaseException as e: print(type(e).__name__, e)
async def t9():
    async with CM("z") as (a, *b): print(a, b)
    async with CM("xyz") as (a, *b): print(a, b)
err(t9())
async def t10():
    n = 0
    class Q:
        async def __aenter__(self): return 2
        async def __aexit__(self, *a): return True
    for i in range(200):
        async with Q() as v:
            n += v
            if i % 5 == 0: raise ValueError
            n += 1
    return n
err(t10())
