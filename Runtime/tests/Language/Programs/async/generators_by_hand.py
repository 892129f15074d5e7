def drive(aw, sends=()):
    it = aw.__await__() if hasattr(aw, "__await__") else aw
    sends = list(sends); out = []
    try:
        v = it.send(None)
        while True:
            out.append(v); v = it.send(sends.pop(0) if sends else None)
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e)
class Y:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
async def ag():
    got = yield 1
    print("got", got)
    r = await Y("awaited"); print("awaited gave", r)
    try: yield 2
    except ValueError as e: print("caught", e); yield "after throw"
    finally: print("finally"); await Y("in finally")
    print("end")
g = ag()
print(g.ag_running, g.ag_await, g.ag_suspended, g.__name__, g.__qualname__)
print(drive(g.__anext__()), g.ag_suspended)
print(drive(g.asend("S"), ["R"]))
print(drive(g.athrow(ValueError("V"))))
print(drive(g.__anext__(), [None]))
print(drive(g.__anext__()))
g = ag(); drive(g.__anext__()); drive(g.__anext__())
print("aclose", drive(g.aclose()))
print(drive(g.__anext__()), drive(g.aclose()), drive(g.athrow(KeyError("k"))))
g = ag()
print("fresh aclose", drive(g.aclose()), drive(g.__anext__()))
g = ag()
print("fresh athrow", drive(g.athrow(KeyError("k"))), drive(g.__anext__()))
g = ag()
try: g.asend("x").send(None)
except TypeError as e: print(e)
async def ignore():
    try: yield 1
    except GeneratorExit: yield 2
g = ignore(); drive(g.__anext__()); print(drive(g.aclose()))
async def raises():
    yield 1
    raise StopAsyncIteration("inner")
g = raises(); drive(g.__anext__()); print(drive(g.__anext__()))
async def raises2():
    yield 1
    raise StopIteration("inner")
g = raises2(); drive(g.__anext__()); print(drive(g.__anext__()))
g = ag(); a = g.__anext__(); a.send
a.close()
try: a.send(None)
except BaseException as e: print(type(e).__name__, e)
b = g.asend(None); print(drive(b))
try: b.send(None)
except BaseException as e: print(type(e).__name__, e)
try: b.throw(ValueError)
except BaseException as e: print(type(e).__name__, e)
async def slow():
    await Y("wait"); yield 1
g = slow(); a = g.__anext__(); print(a.send(None), g.ag_running)
for f in (lambda: g.__anext__().send(None), lambda: g.aclose().send(None), lambda: g.athrow(ValueError).send(None), lambda: g.asend(1).send(None)):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
try: a.send(None)
except StopIteration as e: print("value", e.value)
print(drive(g.athrow(ValueError, ValueError("w")) if False else g.athrow(ValueError("w"))))
for bad in (5, int, "x"):
    g = slow()
    try: print(drive(g.athrow(bad)))
    except BaseException as e: print(type(e).__name__, e)
print(type(ag()).__name__, type(g.__anext__).__name__, ag().__aiter__.__name__)
