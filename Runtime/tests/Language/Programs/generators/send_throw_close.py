import warnings
warnings.simplefilter("ignore")
def g():
    print("start", end=" ")
    try:
        x = yield 1
        print("got", x, end=" ")
        while True:
            try: x = yield x
            except ValueError as e: print("caught", e, end=" "); x = "handled"
    finally: print("finally", end=" ")
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a = g(); err(lambda: a.send(5)); err(lambda: next(a)); err(lambda: a.send(2)); err(lambda: a.throw(ValueError("v"))); err(lambda: a.throw(KeyError("k"))); err(lambda: next(a)); err(lambda: a.send(1)); err(lambda: a.close()); err(lambda: a.throw(ValueError("dead")))
b = g(); err(lambda: b.throw(ValueError("before start"))); err(lambda: next(b))
c = g(); err(lambda: c.close()); err(lambda: next(c))
d = g(); next(d); err(lambda: d.close()); err(lambda: d.close())
def ignore():
    while True:
        try: yield 1
        except GeneratorExit: pass
e = ignore(); next(e); err(lambda: e.close()); err(lambda: e.throw(KeyError("ends it")))
def ret():
    try: yield 1
    except GeneratorExit: return "closed value"
f = ret(); next(f); err(lambda: f.close())
def other():
    try: yield 1
    except GeneratorExit: raise KeyError("on close")
h = other(); next(h); err(lambda: h.close())
def val():
    yield 1
    return "ret"
i = val(); next(i); err(lambda: next(i)); err(lambda: next(i))
def stop():
    yield 1
    raise StopIteration("inner")
j = stop(); next(j); err(lambda: next(j))
def stop2(): yield next(iter([]))
err(lambda: next(stop2()))
def reent():
    yield next(me)
me = reent(); err(lambda: next(me))
for bad in (5, "x", int, None): err(lambda: val().throw(bad))
err(lambda: val().throw(ValueError, "msg", None)); err(lambda: val().throw(ValueError)); err(lambda: val().throw(ValueError, ValueError("inst"))); err(lambda: val().throw(ValueError("i"), "extra")); err(lambda: val().throw(ValueError, None, 5)); err(lambda: val().throw()); err(lambda: val().send()); err(lambda: val().send(1, 2))
k = val(); print(k.gi_running, k.gi_suspended, k.gi_frame is not None, k.gi_yieldfrom, k.gi_code.co_name, k.__name__, k.__qualname__); next(k); print(k.gi_suspended); list(k); print(k.gi_frame, k.gi_suspended)
k.__name__ = "renamed"; print(k.__name__); err(lambda: setattr(k, "__name__", 5)); err(lambda: setattr(k, "gi_running", 1))
def acc():
    t = 0
    while True:
        v = yield t
        if v is None: return t
        t += v
m = acc(); next(m)
for q in range(60): m.send(q)
err(lambda: m.send(None))
print(iter(k) is k, type(k).__name__, isinstance(k, type(m)))
def empty():
    return
    yield
print(list(empty()), list(val()), [*val()], sum(x for x in range(60) if x % 3))
