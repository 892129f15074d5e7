def t(f):
    try: r = f()
    except BaseException as e: print("->", type(e).__name__, e)
    else: print("->", r)
def order(kind):
    try:
        print("try", end=" ")
        if kind == 1: raise ValueError("v")
        if kind == 2: raise KeyError("k")
        if kind == 3: return "returned"
    except ValueError as e: print("except", e, end=" ")
    else: print("else", end=" ")
    finally: print("finally", end=" ")
    return "end"
for k in range(4): t(lambda: order(k))
def reraise():
    try: 1 / 0
    except ZeroDivisionError: raise
def replaced():
    try: 1 / 0
    finally: raise KeyError("from finally")
def in_handler():
    try: 1 / 0
    except ZeroDivisionError: [][0]
def in_else():
    try: pass
    except ValueError: pass
    else: raise ValueError("else is not covered")
def bare():
    raise
def unbound():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def types():
    try: raise KeyError(1)
    except (ValueError, LookupError) as e: return type(e).__name__
def nested_tuple():
    try: raise KeyError(1)
    except ((ValueError,), (KeyError,)) as e: return "?"
def bad_type():
    try: raise KeyError(1)
    except 5: pass
def bad_unreached():
    try: pass
    except 5: pass
    return "fine"
def bad_second():
    try: raise KeyError(1)
    except ValueError: pass
    except "x": pass
def evaluated():
    try: raise KeyError(1)
    except print("a") or ValueError: pass
    except print("b") or KeyError: return "b matched"
    except print("c") or Exception: pass
def cls_raise(): raise ValueError
def inst_raise(): raise ValueError("a", 2)
def raise_bad(): raise 5
def raise_str(): raise "x"
def raise_none(): raise None
def raise_cls():
    class C: pass
    raise C
def raise_init():
    class E(Exception):
        def __init__(self, a): pass
    raise E
def raise_new():
    class E(Exception):
        def __new__(cls): return 5
    raise E
def cause_bad(): raise ValueError from 5
for f in (reraise, replaced, in_handler, in_else, bare, unbound, types, nested_tuple, bad_type, bad_unreached, bad_second, evaluated, cls_raise, inst_raise, raise_bad, raise_str, raise_none, raise_cls, raise_init, raise_new, cause_bad): t(f)
n = 0
for i in range(60):
    try:
        if i % 3 == 0: raise ValueError(i)
        if i % 3 == 1: raise KeyError(i)
    except ValueError as e: n += e.args[0]
    except KeyError as e: n -= e.args[0]
    else: n += 1000
    finally: n += 1
print(n)
