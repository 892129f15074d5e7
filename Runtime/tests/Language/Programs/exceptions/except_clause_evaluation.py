log = []
def t(x, r): log.append(x); return r
def run(e, *clauses):
    try:
        try: raise e
        except t("first", clauses[0]): return "first"
        except t("second", clauses[1]): return "second"
    except BaseException as x: return f"{type(x).__name__}: {x} ctx={x.__context__!r}"
class Meta(type):
    def __instancecheck__(c, o): log.append("instancecheck"); return True
    def __subclasscheck__(c, o): log.append("subclasscheck"); return True
class M(Exception, metaclass=Meta): pass
for e, c in [(ValueError(1), (ValueError, KeyError)), (KeyError(1), (ValueError, KeyError)), (OSError(1), (ValueError, KeyError)), (ValueError(1), ((KeyError, ValueError), 1)), (ValueError(1), (5, ValueError)), (ValueError(1), ((KeyError, 5), ValueError)), (ValueError(1), ((ValueError, 5), KeyError)), (ValueError(1), ((), ValueError)), (ValueError(1), (((ValueError,),), KeyError)), (ValueError(1), ("ValueError", KeyError)), (ValueError(1), (int, KeyError)), (ValueError(1), (M, ValueError)), (ValueError(1), (ValueError("inst"), KeyError)), (ValueError(1), ([ValueError], KeyError)), (ValueError(1), (None, KeyError)), (StopIteration(1), (Exception, KeyError)), (KeyboardInterrupt(), (Exception, BaseException)), (ExceptionGroup("g", [ValueError()]), (ValueError, ExceptionGroup))]:
    print(run(e, *c), log); log.clear()
def raising(e):
    try:
        try: raise e
        except undefined_name: pass
    except NameError as x: return str(x), repr(x.__context__)
print(raising(ValueError("v")))
def rebind():
    e = "outer"
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as u: return str(u)
print(rebind())
def nested():
    out = []
    try: raise ValueError(1)
    except ValueError as e:
        try: raise KeyError(2)
        except KeyError as e: out.append(repr(e))
        try: out.append(repr(e))
        except UnboundLocalError: out.append("gone")
    return out
print(nested())
def order():
    try: pass
    except t("never", ValueError): pass
    else: log.append("else")
    finally: log.append("finally")
order(); print(log); log.clear()
def loop(n):
    kinds = [ValueError, KeyError, OSError, TypeError]; groups = [(ValueError, KeyError), OSError]
    c = [0, 0, 0]
    for i in range(n):
        if i == n // 2: groups[1] = (OSError, TypeError)
        try: raise kinds[i % 4](i)
        except groups[0]: c[0] += 1
        except groups[1]: c[1] += 1
        except Exception: c[2] += 1
    return c
print(loop(300))
class Custom(ValueError):
    def __init__(self, *a, code=7): super().__init__(*a); self.code = code
    def __str__(self): return f"custom {self.code}"
try: raise Custom("x", code=9)
except ValueError as e: print(e, repr(e), e.args, e.code)
try: raise Custom
except Custom as e: print(e, e.args)
for bad in ("raise int", "raise 'text'", "raise ValueError from 'x'", "raise None", "raise ValueError, 'x'", "raise"):
    try: exec(bad)
    except BaseException as e: print(bad, "|", type(e).__name__, e)
class NewFails(Exception):
    def __new__(cls, *a): return 5
class InitFails(Exception):
    def __init__(self): raise KeyError("init")
for k in (NewFails, InitFails):
    try: raise k
    except BaseException as e: print(type(e).__name__, e)
def ret_from_handlers(n):
    def f(i):
        try:
            if i % 3 == 0: raise ValueError
            if i % 3 == 1: return "try"
        except ValueError: return "except"
        else: return "else"
        finally: log.append(i)
    return [f(i) for i in range(n)][-3:], len(log)
print(ret_from_handlers(200))
