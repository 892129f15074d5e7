def run(c):
    out = []
    try:
        v = None
        while True: out.append(c.send(v))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e)
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self): yield self.v; return "r"
async def ag():
    try:
        x = yield 1
        print("got", x, end=" ")
        await Aw("a")
        yield 2
    except ValueError as e:
        print("caught", e, end=" ")
        yield 3
    finally: print("fin", end=" ")
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
async def col(g): return [x async for x in g]
print(run(col(ag())))
g = ag(); print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, g.ag_frame is not None)
g = ag(); print(run(g.__anext__()), run(g.asend("v")), run(g.__anext__()), run(g.__anext__()))
g = ag(); print(run(g.asend(5))); print(run(g.asend(None)), run(g.athrow(ValueError("t"))), run(g.aclose()), run(g.__anext__()))
g = ag(); print(run(g.aclose()), run(g.__anext__()), run(g.aclose()))
g = ag(); run(g.__anext__()); print(run(g.athrow(KeyError("k"))))
async def ign():
    try: yield 1
    except GeneratorExit: yield 2
g = ign(); run(g.__anext__()); print(run(g.aclose()))
async def aw_close():
    try: yield 1
    finally: await Aw("closing")
g = aw_close(); run(g.__anext__()); print(run(g.aclose()))
async def stop():
    yield 1
    raise StopAsyncIteration("x")
g = stop(); run(g.__anext__()); print(run(g.__anext__()))
async def stopi():
    yield 1
    raise StopIteration("x")
g = stopi(); run(g.__anext__()); print(run(g.__anext__()))
async def nested(): 
    async for x in ag():
        yield x * 10
        async for y in plain(): yield y
async def plain(): yield 1
print(run(col(nested())))
async def comps():
    a = [x async for x in ag() if x]
    b = {x: x async for x in ag()}
    c = {x async for x in ag()}
    d = [(x, y) for x in range(2) async for y in ag() if await Aw(0)]
    e = (x async for x in ag())
    return a, b, c, len(d), type(e).__name__, [i async for i in e]
print(run(comps()))
err(lambda: iter(ag())); err(lambda: next(ag()))
async def badfor(v):
    async for x in v: pass
class NoNext:
    def __aiter__(self): return self
class NotAwaitable:
    def __aiter__(self): return self
    def __anext__(self): return 5
class AIter5:
    def __aiter__(self): return 5
for v in (5, [1], NoNext(), NotAwaitable(), AIter5()): print(run(badfor(v)))
async def anx(): return await anext(plain()), await anext(col_empty(), "dflt")
async def col_empty():
    return
    yield
print(run(anx())); err(lambda: anext(5)); err(lambda: aiter(5))
async def elses():
    async for x in col_empty(): pass
    else: print("else", end=" ")
    async for x in NoNextEver(): break
    else: print("no")
    return "done"
class NoNextEver:
    def __aiter__(self): return self
    async def __anext__(self): return 1
print(run(elses()))
async def many():
    for i in range(60): yield i
async def tot():
    t = 0
    async for x in many(): t += x
    return t
print(run(tot()))
