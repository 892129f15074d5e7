def chain(e):
    out = []
    while e is not None:
        out.append(f"{type(e).__name__}({e}) cause={e.__cause__!r} suppress={e.__suppress_context__}"); e = e.__context__
    return out
def show(f):
    try: f()
    except BaseException as e: print(*chain(e), sep="\n   ")
    else: print("nothing")
def a():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v")
def b():
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
def c():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("v") from None
def d():
    try: a()
    except ValueError: raise KeyError("k")
def e():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    finally: raise OSError(3)
def f():
    x = ValueError("self")
    try: raise x
    except ValueError: raise x
def g():
    x = ValueError("x"); y = KeyError("y"); z = OSError("z")
    try: raise x
    except ValueError:
        try: raise y
        except KeyError:
            try: raise z
            except OSError: raise x
def h(): raise ValueError("v") from KeyError
def i(): raise ValueError("v") from 5
def j(): raise ValueError from None
def k(): raise 5
def l(): raise ValueError("bad") from int
def m():
    e = ValueError("e"); e.__context__ = KeyError("manual")
    try: raise TypeError("outer")
    except TypeError: raise e
def n():
    try: raise TypeError("t")
    except TypeError as t:
        e = ValueError("e"); e.__context__ = t
        raise e
def o():
    class CM:
        def __enter__(self): pass
        def __exit__(self, *a): raise KeyError("exit")
    with CM(): raise ValueError("body")
def p():
    def gen():
        try: yield
        except ValueError: raise KeyError("gen")
    q = gen(); next(q); q.throw(ValueError("thrown"))
def q():
    try: raise ValueError(1)
    except (KeyError, 5): pass
def r():
    try: raise ValueError(1)
    except undefined: pass
def s():
    try: raise ValueError(1)
    except ValueError as e: del e
    raise KeyError(2)
def t():
    for x in (1, 2):
        try: raise ValueError(x)
        except ValueError:
            try: raise KeyError(x)
            except KeyError: continue
    raise OSError("clean")
for w in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t): print(w.__name__); show(w)
x = ValueError()
for attr, v in [("__cause__", 5), ("__context__", "s"), ("__cause__", KeyError), ("__traceback__", 5), ("__suppress_context__", "yes"), ("__suppress_context__", 1), ("__cause__", None), ("__context__", None), ("args", 5), ("args", None), ("__notes__", 5)]:
    try: setattr(x, attr, v); print(attr, "=", getattr(x, attr))
    except Exception as y: print(attr, type(y).__name__, y)
for attr in ("__cause__", "__context__", "__traceback__", "__suppress_context__", "args"):
    try: delattr(x, attr); print("deleted", attr)
    except Exception as y: print(type(y).__name__, y)
x.__cause__ = KeyError(); print(x.__suppress_context__); x.__suppress_context__ = False; print(repr(x.__cause__))
