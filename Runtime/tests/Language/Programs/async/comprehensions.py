def run(co):
    n = 0
    try:
        while True: co.send(None); n += 1
    except StopIteration as e: return e.value, n
class Tick:
    def __await__(self): yield
async def aiter_(n):
    for i in range(n):
        await Tick(); yield i
async def val(x): await Tick(); return x
async def main():
    print([x async for x in aiter_(3)])
    print({x async for x in aiter_(3)}, {x: y async for x in aiter_(2) for y in "ab"})
    print([await val(x) for x in range(3)], [await val(x) async for x in aiter_(3) if await val(x % 2)])
    print([[y async for y in aiter_(x)] for x in range(3)])
    print([(x, y) async for x in aiter_(2) async for y in aiter_(2)])
    g = (x * 2 async for x in aiter_(3))
    print(type(g).__name__, g.__name__, [x async for x in g], [x async for x in g])
    h = (await val(x) for x in range(2))
    print(type(h).__name__, [x async for x in h])
    print([x for x in [await val(1), 2]], [f async for f in aiter_(3) if f], [x async for x in aiter_(5) if x % 2 if x > 1])
    x = "outer"
    r = [x async for x in aiter_(2)]
    print(x, r, [last := x async for x in aiter_(3)], last)
    try: [x async for x in [1, 2]]
    except TypeError as e: print(e)
    try: [x for x in aiter_(2)]
    except TypeError as e: print(e)
    try: [1 / x async for x in aiter_(2)]
    except ZeroDivisionError as e: print(e)
    print(await val([v async for v in aiter_(2)]), (await val(2)) + await val(3), -await val(4), await val(2) ** 2)
    print([lambda: x async for x in aiter_(3)][0](), *[y async for y in aiter_(2)])
    print({await val(i): await val(i * i) for i in range(3)}, f"{await val('f')} {[x async for x in aiter_(2)]}")
    total = 0
    async for a in (b + c async for b in aiter_(20) for c in range(5)): total += a
    print(total, sum([z async for z in aiter_(100)]))
print(run(main()))
class BadAiter:
    def __aiter__(self): return 5
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class NoAnext:
    def __aiter__(self): return self
class RaisesAnext:
    def __aiter__(self): return self
    def __anext__(self): raise ValueError("anext")
class Iter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1; return self.n
async def bad(o):
    async for x in o: print("item", x)
    else: print("else")
for o in (BadAiter(), BadAnext(), NoAnext(), RaisesAnext(), 5, Iter(2)):
    try: run(bad(o))
    except Exception as e: print(type(e).__name__, e, type(e.__cause__).__name__)
async def flow():
    async for i in Iter(5):
        if i == 3: continue
        if i == 1: break
        print("i", i)
    else: print("no")
    async for i in Iter(3):
        try: continue
        finally: print("f", i)
    else: return "else reached"
print(run(flow()))
import sys
def syn(s):
    try: compile(s, "s", "exec"); print("ok")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset)
for s in ["def f(): [x async for x in y]", "[x async for x in y]", "async def f(): [await x for x in y]", "def f(): (x async for x in y)", "lambda: [await x]", "async def f():\n def g(): [await x for x in y]", "async def f(): return [x for x in (await y)]", "async def f():\n class C: [x async for x in y]", "def f():\n async for x in y: pass", "async with x: pass", "async def f(): {await x: 1 for x in y}", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "await x", "def f(): await x", "async x = 1", "async def f(): lambda: await x"]: syn(s)
