def f(a): 
    return a + (
        1 /
        0)
class B:
    def g(self, x):
        return self.h(x)[0]["a"]
    def h(self, x): return [x]
try: B().g({})
except KeyError as e:
    print(e.__traceback__.tb_next.tb_lineno, e.__traceback__.tb_lasti > 0)
def outer():
    try:
        f(1)
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
def rec(n):
    if n == 0: undefinde
    rec(n - 1)
undefined = 1
try: outer()
except ValueError as e: err = e
def groups():
    excs = []
    for fn in (lambda: B().g({}), lambda: outer(), lambda: rec(6), lambda: B().gg, lambda: [].appendd(1), lambda: int("x")):
        try: fn()
        except Exception as e:
            e.add_note("note"); excs.append(e)
    raise ExceptionGroup("many", [excs[0], ExceptionGroup("inner", excs[1:3]), *excs[3:]])
try: groups()
except ExceptionGroup as g: raise TypeError("x", 3) from g
