import sys
class Aw:
    def __init__(self, *v): self.v = v
    def __await__(self):
        for x in self.v:
            got = yield x
            if got: print("got", got, end=" ")
        return "aw"
def run(c, log=True):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e)
async def a(): return await Aw(1, 2)
async def b(): return [await a(), await a()]
async def c():
    try: await Aw("x"); raise ValueError("in c")
    finally: await Aw("finally")
print(run(a()), run(b()), run(c()))
async def plain(): return 5
p = plain(); print(type(p).__name__, p.__name__, p.cr_running, p.cr_suspended, p.cr_await, p.cr_frame is not None, p.cr_origin); print(run(p)); print(run(p))
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
async def bad(v): return await v
for v in (5, None, "s", [1], (x for x in []), print): err(lambda: bad(v).send(None))
class NotIter:
    def __await__(self): return 5
class CoroAwait:
    def __await__(self): return plain()
class IterAwait:
    def __await__(self): return iter([1, 2])
k = plain(); err(lambda: bad(NotIter()).send(None)); print(run(bad(IterAwait())))
k.close()
x = a(); err(lambda: x.send(1)); err(lambda: x.send(None)); err(lambda: x.send("v")); err(lambda: x.throw(ValueError("t"))); err(lambda: x.send(None)); err(lambda: x.close())
y = a(); err(lambda: y.close()); err(lambda: y.send(None))
z = a(); z.send(None); err(lambda: z.close())
w = a(); err(lambda: next(w)); err(lambda: iter(w)); err(lambda: list(w)); err(lambda: [*w]); w.close()
m = a(); it = m.__await__(); print(type(it).__name__, next(it), it.send(None)); err(lambda: next(it)); err(lambda: it.send(None))
async def selfawait():
    await me
me = selfawait(); err(lambda: me.send(None))
async def twice(c): await c; await c
err(lambda: twice(plain()).send(None))
async def stop(): raise StopIteration("s")
err(lambda: stop().send(None))
async def stopa(): raise StopAsyncIteration("s")
err(lambda: stopa().send(None))
async def locals_():
    q = await Aw()
    r = [await Aw() for _ in range(2)]
    s = {await Aw(): await Aw()}
    return q, r, s, f"{await Aw()}", (await Aw()) + "!", await Aw() == "aw", -(await num()), await num() ** 2
async def num(): return 3
print(run(locals_()))
async def loop():
    t = 0
    for i in range(60):
        t += await num()
        if i % 20 == 0: await Aw(i)
    return t
print(run(loop()))
import types
@types.coroutine
def old(): r = yield "old"; return r
async def useold(): return await old()
print(run(useold()))
