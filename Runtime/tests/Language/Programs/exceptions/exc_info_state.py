import sys
def cur(): return repr(sys.exc_info()[1]), repr(sys.exception())
print(cur())
try: raise ValueError(1)
except ValueError:
    print(cur())
    try: raise KeyError(2)
    except KeyError: print(cur())
    print(cur())
    def inner():
        print(cur())
        try: raise OSError(3)
        except OSError: print(cur())
        print(cur())
    inner()
print(cur())
def gen():
    print("g0", cur())
    try:
        yield 1
    except ValueError:
        print("g1", cur())
        yield 2
        print("g2", cur())
    print("g3", cur())
    yield 3
try: raise KeyError("outer")
except KeyError:
    g = gen(); next(g)
    g.throw(ValueError("thrown"))
    print(cur())
    next(g)
print(cur())
try: 1 / 0
except ZeroDivisionError as e:
    tb = e.__traceback__
    print(tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno >= 0, tb.tb_next, sys.exc_info()[0].__name__, sys.exc_info()[2] is tb)
def fin():
    try: raise ValueError("f")
    finally: print(cur())
try: fin()
except ValueError: pass
def ret():
    try: raise ValueError("r")
    except ValueError: return cur()
print(ret(), cur())
def loop():
    for i in range(3):
        try: raise ValueError(i)
        except ValueError: continue
    return cur()
print(loop())
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", cur(), a[0] and a[0].__name__); return True
with CM(): raise KeyError("w")
print(cur())
def comp():
    try: raise ValueError("c")
    except ValueError: return [cur()[1] for _ in range(1)], list(cur()[1] for _ in range(1))
print(comp())
n = 0
for i in range(60):
    try: raise ValueError(i)
    except ValueError: n += sys.exception().args[0]
    n += sys.exception() is None
print(n)
async def co():
    try: raise ValueError("co")
    except ValueError:
        await Aw()
        return cur()
class Aw:
    def __await__(self): yield cur()
c = co(); print(c.send(None))
try: c.send(None)
except StopIteration as e: print(e.value, repr(e.__context__))
