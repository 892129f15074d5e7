def a(n):
    c = {}
    for i in range(n):
        try:
            if i % 7 == 0: {}[i]
            elif i % 7 == 1: [][i]
            elif i % 7 == 2: int("x")
            elif i % 7 == 3: None.x
            elif i % 7 == 4: 1 / (i % 1)
            elif i % 7 == 5: undefined
            else: raise StopIteration(i)
        except LookupError as e: k = type(e).__name__
        except (ValueError, AttributeError) as e: k = type(e).__name__ + "!"
        except ArithmeticError: k = "arith"
        except Exception as e: k = str(e)[:8]
        c[k] = c.get(k, 0) + 1
    return sorted(c.items())[-6:], len(c)
print(a(280))
def b(n):
    t = 0
    for i in range(n):
        try: t += i
        finally: t += 1
        try:
            try: t += 10 // (i % 4)
            finally: t += 1
        except ZeroDivisionError: t += 1000
        else: t -= 1
    return t
print(b(300))
def c(n):
    def f(x):
        if x % 10 == 9: raise ValueError(x)
        return x
    t = 0
    for i in range(n):
        try: t += f(i)
        except ValueError as e: t -= e.args[0]
    return t
print(c(300))
def d(n):
    out = []
    for i in range(n):
        try:
            try: raise KeyError(i)
            except KeyError as e:
                if i % 2: raise ValueError(i) from e
                raise
        except Exception as e: out.append((type(e).__name__, type(e.__cause__).__name__, type(e.__context__).__name__))
    return out[-2:]
print(d(200))
def e(n):
    import sys
    r = 0
    for i in range(n):
        try: raise ValueError
        except ValueError: r += sys.exception() is not None
        r += sys.exception() is None
    return r
print(e(200))
def f(n):
    tb = 0
    for i in range(n):
        try: g(i)
        except RuntimeError as x:
            t = x.__traceback__
            while t: tb += t.tb_lineno - f.__code__.co_firstlineno; t = t.tb_next
    return tb
def g(i):
    if i % 3 == 0:
        raise RuntimeError
    h(i)
def h(i):
    for k in range(i):
        if k == 3: raise RuntimeError
print(f(200))
def deep(n):
    if n == 0: raise LookupError("bottom")
    try: deep(n - 1)
    finally: log.append(n)
log = []
try: deep(30)
except LookupError as x: print(x, len(log), log[:3])
def rec_limit():
    c = 0
    def r(): nonlocal c; c += 1; r()
    for i in range(3):
        try: r()
        except RecursionError as e: c = 0 if i < 2 else c
    return c > 100, str(e) if "e" in locals() else "cleared"
print(rec_limit())
def gen_exc(n):
    def gen():
        for i in range(n):
            try: yield i
            except ValueError: yield "caught"
    q = gen(); out = [next(q)]
    for i in range(100):
        try: out.append(q.throw(ValueError) if i % 3 == 0 else next(q))
        except StopIteration: out.append("stop")
    return out[:4], out[-2:], out.count("caught")
print(gen_exc(300))
def cleared(n):
    for i in range(n):
        try: raise ValueError(i)
        except ValueError as err: pass
        try: err
        except UnboundLocalError as u: m = str(u)
    return m
print(cleared(100))
def assertion(n):
    c = 0
    for i in range(n):
        try: assert i % 5, f"at {i}"
        except AssertionError as e: c += len(str(e))
    return c
print(assertion(300))
def iterfail(n):
    class I:
        def __iter__(self): self.i = 0; return self
        def __next__(self):
            self.i += 1
            if self.i == n: raise ValueError("iter failed")
            return self.i
    t = 0
    try:
        for x in I(): t += x
    except ValueError as e: return t, str(e)
print(iterfail(200))
def reraise(n):
    saved = None
    for i in range(n):
        try:
            if saved: raise saved
            raise ValueError(0)
        except ValueError as e: saved = e
    t = saved.__traceback__; c = 0
    while t: c += 1; t = t.tb_next
    return c, saved.__context__
print(reraise(50))
