def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
class Y:
    def __await__(self): yield; return 1
async def one(): return 1
async def a(n):
    t = 0
    for i in range(n): t += await one()
    return t
async def b(n):
    t = 0
    for i in range(n): t += await Y()
    return t
async def gen(n):
    for i in range(n):
        if i % 10 == 0: await Y()
        yield i
async def c(n):
    t = 0
    async for x in gen(n): t += x
    else: t += 1000000
    return t
class CM:
    n = 0
    async def __aenter__(self): CM.n += 1; return self
    async def __aexit__(self, *e): return e[0] is KeyError
async def d(n):
    r = 0
    for i in range(n):
        async with CM() as m:
            if i % 3 == 0: raise KeyError
            r += 1
    return r, CM.n
async def e(n): return [x async for x in gen(n) if x % 7 == 0], sum([x async for x in gen(n)]), {x % 3 async for x in gen(n)}
async def f(n):
    t = 0
    for i in range(n):
        try:
            if i % 2: raise ValueError(i)
            t += await one()
        except ValueError as ex: t += await one() * 2
        finally: t += await Y()
    return t
async def g(n):
    async def inner(k): return k if k == 0 else 1 + await inner(k - 1)
    return sum([await inner(i % 20) for i in range(n)])
async def h(n):
    out = 0
    async for x in gen(n):
        async for y in gen(x % 4):
            if y == 2: break
            if x % 2: continue
            out += y + 1
    return out
async def i(n):
    class It:
        def __init__(s): s.i = 0
        def __aiter__(s): return s
        async def __anext__(s):
            s.i += 1
            if s.i > n: raise StopAsyncIteration
            return s.i
    return sum([x async for x in It()])
for fn in (a, b, c, d, e, f, g, h, i): print(fn.__name__, run(fn(150)))
async def j(n):
    x = gen(n); r = []
    for k in range(5): r.append(await anext(x))
    await x.aclose()
    r.append(await anext(x, "default"))
    try: await anext(x)
    except StopAsyncIteration: r.append("stop")
    return r
print(run(j(100)))
async def k(n):
    async def echo():
        v = None
        while True:
            try: v = yield v
            except ValueError as e: v = "caught " + str(e)
    x = echo(); await anext(x); r = []
    for q in range(n): r.append(await (x.athrow(ValueError(str(q))) if q % 50 == 49 else x.asend(q)))
    return r[48:51], len(r)
print(run(k(120)))
async def replaced(n, at):
    global one
    t = 0
    for q in range(n):
        if q == at: one = two
        t += await one()
    return t
async def two(): await Y(); return 100
print(run(replaced(200, 150)))
