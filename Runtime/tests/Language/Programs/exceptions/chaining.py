def show(e, depth=0):
    while e is not None:
        print("  " * depth + repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
        e = e.__context__; depth += 1
def run(f):
    try: f()
    except BaseException as e: show(e)
def a():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
def b():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("v") from e
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
def d():
    try: 1 / 0
    finally: raise KeyError("f")
def e():
    raise ValueError("a") from KeyError("cause")
def f():
    raise ValueError from KeyError
def g():
    try:
        try: raise ValueError(1)
        except ValueError: raise KeyError(2)
    except KeyError: raise OSError(3)
def h():
    x = ValueError("self")
    try: raise x
    except ValueError: raise x
def i():
    x, y = ValueError("x"), KeyError("y")
    try: raise x
    except ValueError:
        try: raise y
        except KeyError: raise x
def j():
    try: raise ValueError("handled")
    except ValueError: pass
    raise KeyError("no context")
def k():
    def inner():
        try: raise KeyError("in")
        except KeyError: pass
        raise OSError("after")
    try: raise ValueError("outer")
    except ValueError: inner()
def l():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): raise OSError("exit")
    with CM(): raise ValueError("body")
def m():
    def gen():
        try: yield
        finally: raise KeyError("gen")
    it = gen(); next(it)
    try: raise ValueError("around")
    except ValueError: it.close()
def n():
    def gen():
        try: raise ValueError("gen")
        except ValueError: yield 1
        raise KeyError("after yield")
    it = gen(); next(it)
    try: raise OSError("consumer")
    except OSError: next(it)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n): print(fn.__name__); run(fn)
x = ValueError()
def err(fn):
    try: fn()
    except Exception as e: print(type(e).__name__, e)
def s1(): x.__cause__ = 5
def s2(): x.__context__ = 5
def s3(): x.__traceback__ = 5
def s4(): x.__suppress_context__ = 5
def s5(): del x.__cause__
def s6(): del x.args
def s7(): x.args = 5
def s8(): del x.__traceback__
def s9(): x.with_traceback(5)
for s in (s1, s2, s3, s4, s5, s6, s7, s8, s9): err(s)
x.__cause__ = None; print(x.__suppress_context__, x.with_traceback(None) is x); x.args = [1]; print(x.args)
count = 0
for q in range(60):
    try:
        try: raise ValueError(q)
        except ValueError: raise KeyError(q)
    except KeyError as z: count += z.__context__.args[0] + (z.__cause__ is None)
print(count)
