def show(e, d=0):
    if isinstance(e, BaseExceptionGroup):
        print("  " * d + type(e).__name__, e.message, len(e.exceptions))
        for x in e.exceptions: show(x, d + 1)
    else: print("  " * d + repr(e))
def EG(m, *x): return ExceptionGroup(m, x)
tree = EG("root", ValueError(1), EG("a", TypeError(2), ValueError(3), EG("b", KeyError(4))), KeyError(5))
def attempt(f):
    try: f()
    except BaseException as e: show(e); print("   ctx", repr(e.__context__), "cause", repr(e.__cause__))
    else: print("no exception")
def t1():
    try: raise tree
    except* ValueError as e: show(e)
    except* KeyError as e: show(e)
attempt(t1)
def t2():
    try: raise tree
    except* ValueError: raise RuntimeError("new")
    except* KeyError: raise
attempt(t2)
def t3():
    try: raise ValueError("naked")
    except* ValueError as e: show(e); raise
attempt(t3)
def t4():
    try: raise ValueError("naked")
    except* TypeError: pass
attempt(t4)
def t5():
    try:
        try: raise tree
        except* TypeError as e: raise EG("inner", OSError(9)) from e
    except* OSError as e: show(e)
attempt(t5)
def t6():
    try: raise tree
    except* (ValueError, TypeError) as e: show(e)
    except* Exception as e: show(e)
    else: print("else")
    finally: print("finally")
attempt(t6)
def t7():
    try: pass
    except* ValueError: print("no")
    else: print("else ran")
    finally: print("finally ran")
attempt(t7)
def t8():
    for i in range(3):
        try:
            if i == 1: raise EG("loop", ValueError(i))
        except* ValueError as e: print("loop handled", e.exceptions)
    try: print(e)
    except NameError as x: print(type(x).__name__, x)
attempt(t8)
def t9():
    try: raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError()])
    except* ValueError: print("value part")
attempt(t9)
def t10():
    try: raise tree
    except* ExceptionGroup: pass
attempt(t10)
def t11():
    try: raise tree
    except* 5: pass
attempt(t11)
def t12():
    try: raise tree
    except* ValueError as e: raise e
attempt(t12)
def t13():
    try: raise tree
    except* ValueError as e: raise e.exceptions[0]
    except* KeyError as e: raise TypeError("two") from e
attempt(t13)
def t14():
    try: raise EG("x", ValueError(1))
    except* ValueError:
        try: raise EG("y", KeyError(2))
        except* KeyError as k: show(k); print(repr(k.__context__))
attempt(t14)
class MyG(ExceptionGroup):
    def derive(self, x): return MyG("derived " + self.message, x)
def t15():
    try: raise MyG("mine", [ValueError(1), TypeError(2)])
    except* ValueError as e: show(e)
attempt(t15)
class BadDerive(ExceptionGroup):
    def derive(self, x): return 5
def t16():
    try: raise BadDerive("bad", [ValueError(1), TypeError(2)])
    except* ValueError as e: show(e)
attempt(t16)
n = 0
for i in range(200):
    try:
        try: raise EG("hot", ValueError(i), KeyError(i)) if i % 3 else ValueError(i)
        except* ValueError as e: n += len(e.exceptions)
    except* KeyError as e: n += 100
print(n)
