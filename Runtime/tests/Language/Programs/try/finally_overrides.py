import warnings
warnings.simplefilter("ignore")
src = """
def f1():
    try: return 1
    finally: return 2
def f2():
    for i in range(3):
        try: return i
        finally: continue
    return "loop ended"
def f3():
    while True:
        try: raise ValueError
        finally: break
    return "broke"
def f4():
    try: 1 / 0
    finally: return "swallowed"
def f5():
    x = 1
    try: return x
    finally: x = 2
def f6():
    l = [1]
    try: return l
    finally: l.append(2)
def f7():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
        finally:
            log.append(i)
    return log
def f8():
    try:
        try: raise KeyError(1)
        finally: raise ValueError(2)
    except ValueError as e: return repr(e.__context__)
def f9():
    try: return "try"
    except: return "except"
    else: return "else"
    finally: log.append("fin")
def f10():
    try: pass
    except: return "except"
    else: return "else"
    finally: log.append("fin")
def f11():
    for a in "ab":
        for b in "xy":
            try:
                try:
                    if b == "x": continue
                    return a + b
                finally: log.append(a + b)
            finally: log.append("outer")
def f12():
    try:
        try: return 1
        finally:
            try: raise KeyError
            except KeyError: log.append("inner handled")
    finally: log.append("last")
def f13():
    def g():
        try: yield 1
        finally: log.append("gen fin")
    x = g()
    try: return next(x)
    finally: x.close()
def f14():
    try: raise ValueError("a")
    except ValueError as e:
        try: return str(e)
        finally: log.append("e" in locals())
def f15():
    while 1:
        try:
            try: break
            finally: log.append(1)
        finally: log.append(2)
    else: log.append("else")
    return log
def f16():
    n = 0
    while n < 5:
        n += 1
        try: continue
        finally:
            if n == 4: return n
def f17():
    with CM(): return "from with"
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): log.append(a[0]); return True
def f18():
    for i in range(3):
        with CM():
            if i == 1: continue
            if i == 2: break
            raise ValueError(i)
    return i
def f19():
    try: return f20()
    finally: log.append("after call")
def f20():
    try: raise OSError("o")
    except OSError: return "handled"
    finally: log.append("f20")
def f21():
    try: return (yield)
    finally: return 5
def f22():
    total = 0
    for i in range(300):
        try:
            if i % 7 == 0: continue
            if i == 280: break
            total += i
        finally: total += 1
    return total
def f23():
    r = []
    for i in range(100):
        try:
            if i % 3 == 0: raise ValueError(i)
            r.append(i)
        except ValueError as e:
            if i == 60: return len(r), e.args
        finally:
            if i == 30: r.clear()
"""
log = []
exec(src)
for i in range(1, 24):
    log = []
    f = globals()[f"f{i}"]
    try: r = f()
    except BaseException as e: r = repr(e)
    print(f.__name__, "gen" if i == 21 else r, log if log is not r else "")
