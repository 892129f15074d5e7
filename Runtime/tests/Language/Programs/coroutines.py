import sys
def run(c):
    out = []
    try:
        v = None
        while True:
            out.append(c.send(v)); v = len(out)
    except StopIteration as e:
        return out, e.value
class Aw:
    def __init__(self, *v): self.v = v
    def __await__(self):
        r = []
        for x in self.v:
            r.append((yield x))
        return r
async def a(): return await Aw(1, 2)
async def b():
    x = await a()
    y = await a()
    return x, y
print(run(b()))
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self):
        await Aw("enter", self.n); print("in", self.n); return self.n
    async def __aexit__(self, t, v, tb):
        await Aw("exit", self.n); print("out", self.n, t, v); return self.sup
async def c():
    async with CM(1) as x, CM(2, True) as y:
        print(x, y)
        raise ValueError("boo")
    async with CM(3):
        return 5
print(run(c()))
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await Aw(("next", self.n))
        return self.n
async def d():
    r = []
    async for x in It(4):
        if x == 2: continue
        if x == 0: break
        r.append(x)
    else:
        r.append("else")
    async for x in It(2): r.append(x)
    else: r.append("else")
    return r
print(run(d()))
async def e():
    l = [x async for x in It(3)]
    s = {x async for x in It(3) if x}
    m = {x: await a() async for x in It(2)}
    n = [[y for y in range(x)] async for x in It(3)]
    o = [await a() for _ in range(2)]
    p = [x for x in [1,2] if await Aw(x)]
    return l, s, m, n, o, p
print(run(e()))
async def ag(n):
    try:
        for i in range(n):
            await Aw("w%d" % i)
            got = yield i
            if got: print("got", got)
    except GeneratorExit:
        print("exit"); raise
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        await Aw("fin")
        print("finally")
async def f():
    g = ag(3)
    print(type(g).__name__, g.ag_running, g.ag_frame is not None, g.ag_code.co_name, g.ag_await)
    r = [await g.__anext__()]
    r.append(await g.asend("hello"))
    try: r.append(await g.athrow(ValueError("v")))
    except StopAsyncIteration: r.append("stop")
    await g.aclose()
    try: await g.__anext__()
    except StopAsyncIteration as e: r.append(repr(e))
    g2 = ag(5)
    async for x in g2:
        if x == 1: break
    await g2.aclose()
    r.append([x async for x in ag(2)])
    gen = (x * 2 async for x in ag(2))
    r.append([y async for y in gen])
    gen = (await Aw(x) for x in range(2))
    r.append(type(gen).__name__)
    r.append([y async for y in gen])
    return r
print(run(f()))
co = a()
print(co.cr_running, co.cr_await, co.cr_frame is not None, co.cr_code.co_name, co.__name__, co.__qualname__, co.cr_suspended)
print(co.send(None), co.cr_suspended, type(co.cr_await).__name__)
try: co.throw(KeyError("k"))
except KeyError as e: print("KeyError", e)
try: co.send(None)
except RuntimeError as e: print(e)
co.close()
try: 
    co = a(); co.send(5)
except TypeError as e: print(e)
co.close()
async def g():
    try: await Aw(1, 2)
    finally: print("closing")
co = g(); co.send(None); co.close(); print(co.cr_frame)
async def bad():
    raise StopIteration(3)
try: bad().send(None)
except RuntimeError as e: print(e, repr(e.__cause__))
async def bad():
    yield 1
    raise StopAsyncIteration(3)
async def h():
    x = bad()
    await anext(x)
    try: await anext(x)
    except RuntimeError as e: print(e, repr(e.__cause__))
    print(await anext(bad()), await anext(It(0), "dflt"), await anext(It(1), 9))
    try: await anext(It(0))
    except StopAsyncIteration: print("SAI")
    x = bad(); s = x.asend(None)
    await s
    try: await s
    except RuntimeError as e: print(e)
    try: await x.asend(4)
    except RuntimeError as e: print(e)
    try: await x.asend(4)
    except StopAsyncIteration as e: print(repr(e))
    y = aiter(It(1))
    print(type(y).__name__)
run(h())
async def ignore():
    while True:
        try: yield 1
        except GeneratorExit: pass
async def k():
    x = ignore(); await anext(x)
    try: await x.aclose()
    except RuntimeError as e: print(e)
#run(k())
for src in ["await x", "def f(): await x", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "def f():\n async with a: pass", "def f():\n async for x in y: pass", "def f(): return [x async for x in y]", "[x async for x in y]", "async def f(): return lambda: await x", "class A:\n await x", "def f(): [await x for x in y]","def f(): return (await x for x in y)", "async def f():\n return [y async for y in z], (yield)", "def f():\n  [(yield) for x in y]", "def f():\n  {(yield) for x in y}", "def f():\n  ((yield) for x in y)", "yield 1", "class A:\n yield 1", "return 1", "class A:\n return"]:
    try: compile(src, "<s>", "exec"); print("ok", src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
def hot():
    async def inner(i):
        return i
    async def gen(n):
        for i in range(n): yield i
    async def main():
        t = 0
        for i in range(6000): t += await inner(i)
        async for i in gen(6000): t -= i
        t += sum([x async for x in gen(5000)])
        return t
    print(run(main()))
hot()
print([a.__code__.co_flags & 0x2a0, ag.__code__.co_flags & 0x2a0])
