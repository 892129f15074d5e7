def t(f):
    try: r = f()
    except BaseException as e: print("->", repr(e))
    else: print("->", r)
def a():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e: print("V", repr(e))
    except* (TypeError, KeyError) as e: print("TK", repr(e))
    else: print("else")
    finally: print("finally")
t(a)
def b():
    try: raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("n", [ValueError(2), OSError(3)])])
    except* ValueError as e: print(repr(e), e.exceptions[1].message)
t(b)
def c():
    try: raise ValueError("naked")
    except* ValueError as e: print(repr(e))
t(c)
def d():
    try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError: raise KeyError("new")
    except* TypeError: raise
t(d)
def e():
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError: raise OSError("only new")
t(e)
def f():
    try: raise TypeError("not matched")
    except* ValueError: print("no")
t(f)
def g():
    try: pass
    except* ValueError: pass
    else: print("else")
t(g)
def h():
    try: raise ExceptionGroup("g", [ValueError(1)])
    except* ExceptionGroup: pass
t(h)
def i():
    try: raise ValueError
    except* 5: pass
t(i)
def j():
    for n in range(3):
        try: raise ExceptionGroup("g", [ValueError(n), TypeError(n)])
        except* ValueError as e: print(e.exceptions[0], end=" ")
        except* TypeError: print("T", end=" ")
    try: e
    except UnboundLocalError as x: print(x)
t(j)
def k():
    try: raise BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as e: print(type(e).__name__)
t(k)
def l():
    try:
        try: raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
        except* ValueError: raise
    except ExceptionGroup as e: return repr(e)
t(l)
def m():
    n = 0
    for i in range(60):
        try:
            if i % 2: raise ExceptionGroup("g", [ValueError(i), KeyError(i)])
            raise KeyError(i)
        except* ValueError as e: n += e.exceptions[0].args[0]
        except* KeyError as e: n += 1000
    return n
t(m)
def syn(s):
    try: compile(s, "s", "exec"); print("fine")
    except SyntaxError as e: print(repr(s), e.msg, e.lineno, e.offset, e.end_offset)
for s in ["try: pass\nexcept* : pass", "try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept A: pass\nexcept* B: pass", "for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return", "for x in y:\n try: pass\n except* A: continue", "try: pass\nexcept* A, B: pass", "try: pass\nexcept* A, B as c: pass", "try: pass\nexcept A, B: pass", "try: pass\nexcept A, B as c: pass", "try: pass\nexcept: pass\nexcept A: pass", "try: pass\nelse: pass", "try: pass\nexcept A: pass\nfinally: pass\nelse: pass", "except A: pass", "finally: pass", "try: pass\nexcept A as (b): pass", "try: pass\nexcept A b: pass", "try: pass\nexcept A as: pass", "try: pass\nexcept*: pass", "def f():\n try: pass\n except* A:\n  def g(): return 1", "try pass\nexcept: pass", "try: pass\nexcept A\n pass", "try: pass\nexcept\n pass", "try: pass\nexcept *A, *B: pass"]: syn(s)
