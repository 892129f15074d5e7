def count(n):
    for i in range(n): yield i
def square(it):
    for x in it: yield x * x
def odd(it):
    for x in it:
        if x % 2: yield x
print(sum(odd(square(count(300)))), max(square(count(300))), list(odd(count(9))))
def avg():
    t = c = 0; a = None
    while True: t += yield a; c += 1; a = t / c
g = avg(); next(g)
for i in range(300): r = g.send(i)
print(r)
def tree(n): return (tree(n - 1), n, tree(n - 1)) if n else None
def walk(t):
    if t: yield from walk(t[0]); yield t[1]; yield from walk(t[2])
print(sum(walk(tree(7))), list(walk(tree(3))))
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
from_fib = fib()
print([next(from_fib) for _ in range(12)], sum(x for x, _ in zip(fib(), range(80))))
def take(n, it):
    it = iter(it)
    for _ in range(n):
        try: yield next(it)
        except StopIteration: return
print(list(take(3, "abcdef")), list(take(9, "ab")))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(interleave("abc", "12345", "x")))
def coro(n):
    log = []
    def worker(k):
        for i in range(k): log.append((k, i)); yield
        return k
    tasks = [worker(i) for i in range(1, n)]; done = []
    while tasks:
        t = tasks.pop(0)
        try: next(t); tasks.append(t)
        except StopIteration as e: done.append(e.value)
    return done, len(log)
print(coro(12))
def perms(l):
    if len(l) < 2: yield l
    else:
        for i, x in enumerate(l):
            for p in perms(l[:i] + l[i + 1:]): yield [x] + p
print(len(list(perms([1, 2, 3, 4, 5]))), next(perms("abc")) if False else list(perms([1, 2, 3]))[3])
def queens(n, r=0, c=(), d=(), e=()):
    if r == n: yield c; return
    for i in range(n):
        if i not in c and r + i not in d and r - i not in e: yield from queens(n, r + 1, c + (i,), d + (r + i,), e + (r - i,))
print(len(list(queens(6))), next(queens(6)))
def primes(n):
    s = set()
    for i in range(2, n):
        if i not in s: yield i; s.update(range(i * i, n, i))
print(list(primes(60)))
def closing(n):
    log = []
    def g():
        try:
            for i in range(n): yield i
        finally: log.append("closed")
    for k in range(100):
        x = g(); next(x)
        if k % 2: x.close()
        else: list(x)
    return len(log)
print(closing(5))
def expr(n): return sum(i * j for i in range(n) for j in range(i) if (i + j) % 2), [*(x + 1 for x in range(3))], any(x > 5 for x in range(n)), all(x < 5 for x in range(n)), {k: v for k, v in ((i, i * i) for i in range(3))}
print(expr(40))
def lazy():
    log = []
    def src():
        for i in range(5): log.append(i); yield i
    g = (x for x in src() if x % 2)
    a = next(g); b = list(log); c = next(g)
    return a, b, c, log
print(lazy())
def resume_error(n):
    def g():
        yield 1
        raise ValueError("once")
    c = {}
    for i in range(n):
        q = g()
        for k in range(4):
            try: r = next(q)
            except Exception as e: r = type(e).__name__
            c[r] = c.get(r, 0) + 1
    return c
print(resume_error(100))
def frames():
    def g(): yield 1; yield 2
    q = g(); a = q.gi_frame.f_lineno - g.__code__.co_firstlineno; next(q)
    return a, q.gi_running, q.gi_suspended, q.gi_yieldfrom, q.gi_code is g.__code__, q.__name__, q.__qualname__
print(frames())
