import types
class A:
    def __init__(self, *vs): self.vs = vs
    def __await__(self):
        got = []
        for v in self.vs: got.append((yield v))
        return got
async def c(): return await A(1, 2, 3)
def drive(co, *s):
    out = []; s = list(s)
    try:
        v = co.send(None)
        while 1: out.append(v); v = co.send(s.pop(0) if s else None)
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e)
print(drive(c(), "a", "b", "c"))
async def outer(): return [await c(), await c()]
print(drive(outer(), 1, 2, 3, 4, 5, 6))
async def bad(x): return await x
class NoIter:
    def __await__(self): return 5
pending = c()
class RetCo:
    def __await__(self): return pending
class GenRet:
    def __await__(self): return iter([1, 2])
class Raises:
    def __await__(self): raise KeyError("k")
class NotCallable: __await__ = None
for x in (5, NoIter(), RetCo(), GenRet(), Raises(), NotCallable(), (i for i in "ab"), [1]): print(drive(bad(x)))
@types.coroutine
def old(): x = yield "old"; return x
print(drive(bad(old()), "sent"))
co = c(); print(co.cr_running, co.cr_frame is not None, co.cr_code.co_name, co.cr_origin, co.__name__)
co.send(None); print(type(co.cr_await).__name__, co.cr_suspended)
for f in (lambda: co.send(1) and None, lambda: co.throw(ValueError("t"))):
    try: f()
    except BaseException as e: print(type(e).__name__, e)
for f in (lambda: co.send(None), lambda: co.throw(ValueError), lambda: drive(bad(co)), co.close):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
co = c()
try: co.send(5)
except TypeError as e: print(e)
co.close()
co = c(); w = co.__await__(); print(type(w).__name__, next(w), w.send("x"), iter(w) is w)
try: w.throw(ValueError("via wrapper"))
except ValueError as e: print(e)
async def sw():
    try: await A(1)
    except GeneratorExit: await A(2)
co = sw(); co.send(None)
try: co.close()
except RuntimeError as e: print(e)
co.close() if False else None
async def selfref(): await me
me = selfref()
try: me.send(None)
except BaseException as e: print(type(e).__name__, e)
async def stop(): raise StopIteration(1)
print(drive(stop()))
async def twice():
    x = c(); y = await x
    try: await x
    except RuntimeError as e: return str(e)
print(drive(twice()))
import warnings
warnings.simplefilter("ignore")
async def shared(x): return await x
pending.close(); x = c(); s1 = shared(x); s1.send(None); s2 = shared(x)
print(drive(s2)); s1.close()
for f in (lambda: iter(c()), lambda: next(c()), lambda: list(c()), lambda: len(c())):
    try: f()
    except TypeError as e: print(str(e))
async def hot(n):
    t = 0
    for i in range(n): t += (await A(i))[0]
    return t
print(drive(hot(300), *range(300))[1])
async def tryfin(log):
    try: await A(1)
    finally: log.append("fin")
log = []; co = tryfin(log); co.send(None); co.close(); print(log)
import warnings
warnings.simplefilter("ignore")
