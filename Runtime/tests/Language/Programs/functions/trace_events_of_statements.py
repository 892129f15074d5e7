import sys
def events(f, *a):
    out = []
    base = f.__code__.co_firstlineno
    def tr(fr, ev, arg):
        if fr.f_code.co_filename != f.__code__.co_filename: return None
        out.append(f"{fr.f_code.co_name[0]}{fr.f_lineno - base}{ev[0]}" + (f"={arg!r}" if ev == "return" else f"!{arg[0].__name__}" if ev == "exception" else ""))
        return tr
    sys.settrace(tr)
    try: f(*a)
    except Exception as e: out.append("raised " + type(e).__name__)
    finally: sys.settrace(None)
    print(f.__name__, *out[:-1] if out and out[-1].startswith("e") else out)
def a():
    x = 1
    if x:
        y = 2
    else:
        y = 3
    return y
def b():
    for i in range(2):
        if i: continue
        pass
    else:
        z = 1
def c():
    try:
        1 / 0
    except ZeroDivisionError:
        r = 1
    finally:
        q = 2
def d():
    def inner():
        return 5
    return inner()
def e():
    g = (i for i in (1, 2))
    return list(g)
def f():
    with open_() as o:
        o
class open_:
    def __enter__(self): return 1
    def __exit__(self, *a): return False
def g():
    raise ValueError
def i():
    class K:
        v = 1
        def m(self): pass
    return K.v
def j(n):
    if n: j(n - 1)
def k():
    lambda: 1
    return (lambda: 2)()
def l():
    match 2:
        case 1:
            x = 1
        case 2:
            x = 2
    assert x
def m():
    x = (1,
         2)
    del x
def p():
    try: g()
    except ValueError as e: return str(e)
for fn in (a, b, c, d, e, f, g, i, k, l, m, p): events(fn)
events(j, 2)
