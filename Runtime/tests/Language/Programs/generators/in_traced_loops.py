def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def square(it):
    for x in it: yield x * x
print(sum(count(100)), sum(evens(count(100))), sum(square(evens(count(60)))))
def pair(n):
    for i in range(n):
        got = yield i
        if got: yield got * 2
g = pair(80); t = next(g)
for i in range(1, 60):
    try: t += g.send(i if i % 3 else None) or 0
    except StopIteration: break
print(t)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
for i in range(80): v = next(f)
print(v)
def deleg(n):
    for i in range(n): r = yield from inner(i); yield r
def inner(i):
    for j in range(i % 4): yield j
    return -i
print(sum(deleg(80)))
def raising(n):
    for i in range(n):
        try: yield i
        except ValueError as e: yield e.args[0]
g = raising(100); t = 0
for x in g:
    t += x
    if x % 10 == 3: t += g.throw(ValueError(1000))
print(t)
def early():
    for i in range(100):
        if i == 70: return "early"
        yield i
def use():
    r = yield from early()
    yield r
print(list(use())[-2:])
def closing(log):
    try:
        while True: yield len(log)
    finally: log.append("closed")
log = []
for i in range(60):
    g = closing(log); next(g); g.close()
print(len(log))
print(sum(x * y for x in range(30) for y in range(x) if (x + y) % 3))
def state():
    s = {"n": 0}
    while s["n"] < 75:
        s["n"] += 1
        yield s
last = None
for s in state(): last = s
print(last)
def two(a, b):
    while True:
        try: yield next(a); yield next(b)
        except StopIteration: return
print(list(two(iter(range(40)), iter("abc"))))
it = iter(count(70)); tot = 0
for a in it:
    b = next(it, None)
    tot += a * (b or 1)
print(tot)
def mutual(n): return (m for m in range(n) if m and not list(k for k in range(2, m) if m % k == 0))
print(list(mutual(30)))
