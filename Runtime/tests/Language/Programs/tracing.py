import sys
ev = []
def tr(frame, event, arg):
    if frame.f_code.co_filename != run.__code__.co_filename: return None
    ev.append((frame.f_code.co_name, frame.f_lineno, event, repr(arg) if event != "exception" else arg[0].__name__))
    return tr
def run(fn, *a):
    ev.clear()
    sys.settrace(tr)
    try: fn(*a)
    except Exception as e: pass
    finally: sys.settrace(None)
    for e in ev: print(e)
    print("--", fn.__name__)
def simple(x):
    y = x + 1
    if y > 1:
        y = 5
    else:
        y = 6
    return y
def loop(n):
    t = 0
    for i in range(n):
        t += i
    while t > 0:
        t -= 2
    return t
def gen():
    a = yield 1
    yield 2
def usegen():
    for x in gen():
        pass
    return [i for i in range(2)]
def exc():
    try:
        raise ValueError(1)
    except ValueError as e:
        z = 1
    finally:
        z = 2
    inner_exc()
def inner_exc():
    1 / 0
def calls():
    return simple(0) + len([1]) + max(
        1,
        2)
class A:
    def m(self): return 1
def cls():
    class B(A):
        x = 1
        def m(self): return super().m()
    return B().m()
def withs():
    with open(run.__code__.co_filename) as f:
        pass
    lst = [x
           for x in (1, 2)]
async def co():
    await co2()
async def co2(): return 3
def runco():
    try: co().send(None)
    except StopIteration: pass
def match_(x):
    match x:
        case 1:
            return 1
        case [a, b]:
            return a
for f, a in ((simple, (1,)), (simple, (-5,)), (loop, (3,)), (usegen, ()), (exc, ()), (calls, ()), (match_, ([1, 2],))):
    run(f, *a)
def hot(n):
    s = 0
    for i in range(n): s += i
    return s
hot(300)
run(hot, 3)
prof = []
def pr(frame, event, arg):
    prof.append((frame.f_code.co_name, event, getattr(arg, "__name__", arg) if event.startswith("c_") else repr(arg)))
sys.setprofile(pr)
simple(3); len([1]); [].append(1); sorted([2, 1], key=lambda v: -v)
try: int("x")
except ValueError: pass
try: [].index(3)
except ValueError: pass
sys.setprofile(None)
for p in prof: print(p)
print(sys.gettrace(), sys.getprofile())
def bad(frame, event, arg): raise KeyError("trace")
sys.settrace(bad)
try: simple(1)
except KeyError as e: print("KeyError", e, sys.gettrace())
def local_only(frame, event, arg):
    if event == "call": return per_line if frame.f_code.co_name == "loop" else None
def per_line(frame, event, arg):
    if event == "line": lines.append(frame.f_lineno)
    return per_line
lines = []; sys.settrace(local_only); loop(2); simple(1); sys.settrace(None); print(lines)
