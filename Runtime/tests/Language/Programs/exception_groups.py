def f(eg):
    try:
        raise eg
    except* ValueError as e:
        print("VE", repr(e), e.exceptions)
    except* (TypeError, KeyError) as e:
        print("TK", repr(e))
    else: print("else")
    finally: print("fin")
def t(x):
    try: f(x)
    except BaseException as e: print("left", repr(e), repr(e.__context__), repr(e.__cause__))
t(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
t(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [KeyError(3), OSError(4), ValueError(9)])]))
t(ValueError(5)); t(OSError(6))
t(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(3)]))
def g():
    try: raise ExceptionGroup("x", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as e: raise RuntimeError("new") from e
    except* TypeError: raise
try: g()
except BaseException as e: print(repr(e), [repr(x) for x in e.exceptions], [repr(x.__cause__) for x in e.exceptions])
def h():
    try: raise ValueError(1)
    except* ValueError: raise KeyError(2)
try: h()
except BaseException as e: print(repr(e), repr(e.__context__))
def h():
    try: raise ValueError(1)
    except* ValueError: raise
try: h()
except BaseException as e: print(repr(e), repr(e.__context__))
eg = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)]), OSError(4)])
eg.add_note("n1")
m, r = eg.split(ValueError)
print(repr(m), repr(r), m.__notes__, r.__notes__, m.__notes__ is eg.__notes__)
print(repr(eg.subgroup(lambda e: isinstance(e, TypeError))), eg.subgroup(KeyError), eg.split(ExceptionGroup))
print(eg.message, eg.exceptions, str(eg), eg.args)
class My(ExceptionGroup):
    def __new__(cls, m, e, code=1):
        self = super().__new__(My, m, e); self.code = code; return self
    def derive(self, e): return My(self.message, e, self.code)
x = My("my", [ValueError(1), TypeError(2)], 7)
m, r = x.split(TypeError); print(type(m), m.code, repr(m), repr(r))
for args in [("a",), (1, [ValueError()]), ("a", []), ("a", [1]), ("a", [KeyboardInterrupt()]), ("a", 5), ("a", {ValueError(1)})]:
    try: print(repr(ExceptionGroup(*args)))
    except Exception as e: print(type(e).__name__, e)
print(type(BaseExceptionGroup("a", [ValueError()])), type(BaseExceptionGroup("a", [SystemExit()])), ExceptionGroup.__mro__, issubclass(ExceptionGroup, Exception))
try: eg.split(3)
except TypeError as e: print(e)
try: eg.message = 1
except AttributeError as e: print(e)
try:
    try: raise ValueError
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* 3: pass
except TypeError as e: print(e)
def loop():
    n = 0
    for i in range(3000):
        try:
            if i % 3 == 0: raise ExceptionGroup("e", [ValueError(i), KeyError(i)])
            elif i % 3 == 1: raise ValueError(i)
        except* ValueError as e: n += len(e.exceptions)
        except* KeyError: n += 100
    return n
print(loop())
for src in ["for x in y:\n try: pass\n except* A: break", "def f():\n try: pass\n except* A: return", "for x in y:\n try: pass\n except* A: continue", "for x in y:\n try: pass\n except* A:\n  for i in z: break", "try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept*: pass", "try: pass\nexcept A, B: pass", "try: pass\nexcept A, B as e: pass", "try: pass\nexcept: pass\nexcept A: pass"]:
    try: compile(src, "<s>", "exec"); print("ok", src)
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
print(ExceptionGroup[int], ExceptionGroup("x", (ValueError(1),)))
try: raise ExceptionGroup("a", [ValueError(1)])
except* ValueError: pass
import sys
print(sys.exception())
