import warnings
warnings.simplefilter("ignore")
def g():
    while True:
        try: yield "ok"
        except ValueError as e: print("caught", type(e).__name__, e.args, e.__traceback__ is not None)
        except GeneratorExit: raise
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, e.args)
def fresh(): x = g(); next(x); return x
class V(ValueError): pass
for a in [(ValueError,), (ValueError("i"),), (ValueError, "text"), (ValueError, ("a", "b")), (ValueError, V("sub")), (V, ValueError("notsub")), (ValueError, None), (ValueError, None, None), (ValueError, 5, None), (ValueError("i"), "x"), (5,), (int,), ("ValueError",), (None,), (ValueError, None, 5), (), (1, 2, 3, 4), (KeyError("k"),), (StopIteration,), (StopIteration("s"),), (GeneratorExit,)]:
    err(lambda: fresh().throw(*a))
x = g(); err(lambda: x.throw(ValueError("unstarted"))); err(lambda: next(x))
x = g(); x.close(); err(lambda: x.throw(ValueError("closed"))); err(lambda: next(x))
x = fresh(); x.close(); x.close(); print(x.gi_frame, x.gi_running, x.gi_suspended)
def returns():
    try: yield 1
    except GeneratorExit: return "value on close"
x = returns(); next(x); print(x.close(), x.close())
def ignores():
    try: yield 1
    except GeneratorExit: yield 2
x = ignores(); next(x); err(x.close); err(lambda: next(x))
def raises():
    try: yield 1
    finally: raise KeyError("on close")
x = raises(); next(x); err(x.close)
def ctx():
    try: yield 1
    except ValueError as e: raise TypeError("new") from None
x = ctx(); next(x)
try: x.throw(ValueError("orig"))
except TypeError as e: print(repr(e.__context__), e.__suppress_context__)
def handling():
    try: raise KeyError("outer")
    except KeyError: yield 1; yield 2
x = handling(); next(x)
try: x.throw(ValueError("thrown in"))
except ValueError as e: print(repr(e.__context__))
def ctx2():
    try: yield
    except ValueError: yield "handling"; raise
x = ctx2(); next(x); x.throw(ValueError("re")); err(lambda: next(x))
def sees():
    import sys
    yield sys.exception()
    try: raise KeyError(1)
    except KeyError: yield sys.exception()
    yield sys.exception()
try: raise ValueError("caller")
except ValueError: print([repr(v) for v in sees()])
e = ValueError("same"); x = fresh(); x.throw(e); x.throw(e); print(e.__context__)
class Meta(type):
    def __call__(cls, *a): return 5
class Odd(ValueError, metaclass=Meta): pass
err(lambda: fresh().throw(Odd))
class Fails(ValueError):
    def __init__(self): raise KeyError("init failed")
err(lambda: fresh().throw(Fails))
def hot():
    n = 0
    for i in range(500):
        try: yield n
        except ValueError: n += 1
x = hot(); next(x)
for i in range(400):
    r = x.throw(ValueError) if i % 2 else next(x)
print(r)
