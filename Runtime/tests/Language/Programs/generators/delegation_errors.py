def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))
class It:
    def __init__(self, *v): self.v = list(v)
    def __iter__(self): return self
    def __next__(self):
        if not self.v: raise StopIteration("it-value")
        return self.v.pop(0)
class Full(It):
    def send(self, x): print("send", x); return "sent " + str(x)
    def throw(self, *a): print("throw", *[getattr(q, "__name__", q) for q in a]); return "thrown"
    def close(self): print("close")
def d(it): r = yield from it; print("result", r); return r
g = d(It(1, 2)); print(next(g), next(g)); err(lambda: next(g))
g = d(It(1, 2)); next(g); err(lambda: g.send("x"))
g = d(It(1, 2)); next(g); err(lambda: g.throw(ValueError("v"))); err(lambda: next(g))
g = d(Full(1, 2)); print(next(g), g.send("x"), g.throw(ValueError("v")), next(g)); g.close()
class CloseRaises(Full):
    def close(self): raise KeyError("in close")
g = d(CloseRaises(1)); next(g); err(g.close)
g = d(CloseRaises(1)); next(g); err(lambda: g.throw(GeneratorExit))
class SendStops(Full):
    def send(self, x): raise StopIteration(x * 2)
g = d(SendStops(1)); next(g); err(lambda: g.send("ab"))
class ThrowStops(Full):
    def throw(self, *a): raise StopIteration("from throw")
g = d(ThrowStops(1)); next(g); err(lambda: g.throw(ValueError))
class AttrErr(It):
    @property
    def throw(self): raise RuntimeError("no throw for you")
    @property
    def close(self): raise RuntimeError("no close for you")
g = d(AttrErr(1)); next(g); err(lambda: g.throw(ValueError("x"))); err(lambda: next(g))
err(lambda: next(d(5))); err(lambda: next(d(None)))
class BadIter:
    def __iter__(self): return 5
err(lambda: next(d(BadIter())))
def inner():
    try: x = yield 1; print("inner got", x)
    except ValueError as e: print("inner caught", e); yield "recovered"
    finally: print("inner finally")
    return "inner done"
g = d(inner()); print(next(g), g.throw(ValueError("v"))); err(lambda: next(g))
g = d(inner()); next(g); g.close(); print(g.gi_frame)
g = d(inner()); next(g); print(g.gi_yieldfrom.__name__); err(lambda: g.send(5)); print(g.gi_yieldfrom)
def chain(n): return (yield from chain(n - 1)) + 1 if n else (yield "bottom")
g = chain(20); print(next(g)); err(lambda: g.send(5))
def rec():
    yield 1
    yield from me
me = rec(); next(me); err(lambda: next(me))
def reent(): yield next(h)
h = reent(); err(lambda: next(h))
def exhausted():
    r = yield from g2
    return r
g2 = inner(); list(g2); err(lambda: next(exhausted()))
def ret(): return (yield)
g = d(ret()); next(g); err(lambda: g.send((1, 2)))
def stop_in(): raise StopIteration("oops"); yield
err(lambda: next(d(stop_in())))
def hot(n):
    def sub(a): t = yield a; return t or a
    total = 0
    for i in range(n): total += yield from sub(i)
    return total
g = hot(300); v = next(g); c = 0
try:
    while 1: v = g.send(v + 1); c += 1
except StopIteration as e: print(c, e.value)
