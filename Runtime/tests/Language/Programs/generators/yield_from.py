def inner():
    try:
        x = yield "i1"
        print("inner got", x, end="; ")
        yield "i2"
    except ValueError as e:
        print("inner caught", e, end="; ")
        yield "i3"
    finally: print("inner fin", end="; ")
    return "result"
def outer():
    r = yield from inner()
    print("r", r, end="; ")
    yield "o"
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a = outer(); err(lambda: next(a)); err(lambda: a.send("s")); err(lambda: next(a)); err(lambda: next(a))
b = outer(); next(b); err(lambda: b.throw(ValueError("v"))); err(lambda: next(b)); 
c = outer(); next(c); err(lambda: c.close())
d = outer(); next(d); err(lambda: d.throw(KeyError("k")))
e = outer(); next(e); print(e.gi_yieldfrom.__name__); e.close()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it result")
        return self.n
def f(it): r = yield from it; yield ("result", r)
print(list(f(It())), list(f([1, 2])), list(f("ab")), list(f({1: 2})))
g = f(It()); next(g); err(lambda: g.send("no send")); g = f(It()); next(g); err(lambda: g.throw(ValueError("no throw"))); g = f(It()); next(g); err(lambda: g.close())
class WithAll(It):
    def send(self, v): print("send", v, end=" "); return "sent"
    def throw(self, *a): print("throw", len(a), end=" "); return "thrown"
    def close(self): print("closed", end=" ")
h = f(WithAll()); next(h); err(lambda: h.send(1)); err(lambda: h.send(None)); err(lambda: h.throw(ValueError("x"))); err(lambda: h.close())
class BadClose(It):
    def close(self): raise OSError("close fails")
i = f(BadClose()); next(i); err(lambda: i.close())
class StopThrow(It):
    def throw(self, *a): raise StopIteration("from throw")
j = f(StopThrow()); next(j); err(lambda: j.throw(ValueError))
err(lambda: next(f(5))); err(lambda: next(f(None)))
def nest(n):
    if n: yield from nest(n - 1)
    yield n
print(list(nest(5)), sum(nest(60)))
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5], []])))
def lazy():
    print("evaluated", end=" ")
    yield from (print("item", x, end=" ") or x for x in range(2))
k = lazy(); print("created"); print(list(k))
def ret_chain():
    a = yield from gen_ret(1)
    b = yield from gen_ret(2)
    return a + b
def gen_ret(n):
    for _ in range(n): yield n
    return n * 10
def top(): print("sum", (yield from ret_chain()))
print(list(top()))
def loop():
    t = 0
    for q in range(60): t += yield from gen_ret(q % 3)
    return t
def drive(g):
    n = 0
    try:
        while True: n += next(g)
    except StopIteration as s: return n, s.value
print(drive(loop()))
def selfd(): yield from me
me = selfd(); err(lambda: next(me))
