def err(f):
    try: f(); print("fine")
    except BaseException as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
class E(Exception):
    def __init__(self, a=1): super().__init__(a, "made")
class Cause(Exception): pass
def a(): raise E
def b(): raise E(5) from Cause
def c(): raise E from Cause("x")
def d(): raise E from None
def e(): raise E() from E
def f(): raise type("T", (Exception,), {"__str__": lambda s: "dyn"})
def g(): raise KeyboardInterrupt
def h(): raise SystemExit("code")
def i(): raise (ValueError)
def j(): raise ValueError if 0 else KeyError("cond")
def k(): raise [ValueError][0]("sub")
def l(): raise E from 5
def m(): raise E from int
def n(): raise 5 from ValueError
def o(): raise int
def p(): raise Exception.__new__(KeyError)
def q(): raise NotImplemented
def r(): raise NotImplementedError
def s(): raise StopIteration(3)
def order(n): print("eval", n, end=" "); return ValueError(n)
def t(): raise order(1) from order(2)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t): err(fn)
def reraise_outside():
    raise
err(reraise_outside)
def nested():
    try: raise ValueError(1)
    except ValueError: reraise_outside()
err(nested)
def after():
    try: raise ValueError(2)
    except ValueError: pass
    raise
err(after)
def loop():
    n = 0
    for i in range(80):
        try:
            try: raise (ValueError, KeyError, E)[i % 3]
            except (ValueError, E): n += 1; raise
        except Exception as x: n += len(x.args)
    return n
print(loop())
same = ValueError("same")
for _ in range(3):
    try: raise same
    except ValueError as x: pass
tb, depth = same.__traceback__, 0
while tb: depth += 1; tb = tb.tb_next
print(depth, same.__context__)
