def run(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e)
class Aw:
    def __init__(self, v, r=None): self.v, self.r = v, r
    def __await__(self): yield self.v; return self.r
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    async def __aenter__(self): print("enter", self.n, end=" "); await Aw(self.n); return self.n
    async def __aexit__(self, t, v, tb): print("exit", self.n, t and t.__name__, end=" "); await Aw(-self.n); return self.sup
async def a():
    async with CM(1) as x, CM(2) as y: return x, y
async def b():
    async with CM(1, True): raise ValueError("v")
    return "suppressed"
async def c():
    async with CM(1): raise ValueError("v")
async def d():
    for i in range(3):
        async with CM(i):
            if i: break
            continue
    return i
async def e():
    async with (CM(1) as x, CM(2, True)): 1 / 0
    return x
for f in (a, b, c, d, e): print(run(f()))
class No1: pass
class No2:
    async def __aenter__(self): pass
class Sync:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class NotAw:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class NotAw2:
    async def __aenter__(self): pass
    def __aexit__(self, *a): return 5
async def w(v):
    async with v: pass
for v in (No1(), No2(), Sync(), NotAw(), NotAw2(), 5): print(run(w(v)))
async def body_raise():
    async with NotAw2(): raise KeyError("k")
print(run(body_raise()))
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): print("aiter", end=" "); return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        await Aw(("next", self.n))
        return self.n
async def g():
    r = []
    async for i in It(3): r.append(i)
    else: r.append("else")
    async for i in It(2):
        async for j in It(1): r.append((i, j))
    async for a, b in Pairs(): r.append(a + b)
    return r
class Pairs:
    def __aiter__(self): self.d = False; return self
    async def __anext__(self):
        if self.d: raise StopAsyncIteration
        self.d = True; return 1, 2
print(run(g()))
class Boom(It):
    async def __anext__(self): raise ValueError("anext")
async def h():
    try:
        async for i in Boom(1): pass
    except ValueError as e: return str(e)
print(run(h()))
async def lo():
    t = 0
    async for i in It(60):
        async with CM2(): t += i
    return t
class CM2:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
r = run(lo()); print(len(r[0]), r[1])
class Aexit:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): raise OSError("aexit")
async def k():
    async with Aexit(): raise ValueError("body")
try: k().send(None)
except OSError as e: print(repr(e), repr(e.__context__))
