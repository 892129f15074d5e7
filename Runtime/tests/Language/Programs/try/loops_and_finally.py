def a():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i, end=" ")
        finally: print("fin", i, end=" ")
    else: print("else")
    print()
a()
def b():
    while True:
        try:
            try: break
            finally: print("inner", end=" ")
        finally: print("outer", end=" ")
    print("after")
b()
def c():
    for i in range(3):
        try: 1 / i
        except ZeroDivisionError: print("zero", end=" "); continue
        else: print("else", i, end=" ")
        finally: print("f", end=" ")
    print()
c()
def d():
    for x in (1, 2):
        for y in (1, 2):
            try:
                if y == 2: break
                try: continue
                finally: print(x, y, end=" ")
            finally: print("o", end=" ")
    return "d"
print(d())
def e():
    r = []
    for i in range(60):
        try:
            try:
                if i % 5 == 0: raise ValueError(i)
                if i % 7 == 0: continue
                if i == 50: return r.count("x"), len(r)
            finally: r.append("x" if i % 2 else i)
        except ValueError: r.append("x")
print(e())
import warnings
warnings.simplefilter("ignore")
src = """
def f():
    for i in range(3):
        try: raise ValueError(i)
        finally:
            if i < 2: continue
            break
    return i
def g():
    while 1:
        try: return 1
        finally: break
    return 2
def h():
    for i in range(3):
        try: return i
        finally: continue
    return "looped"
"""
exec(src); print(f(), g(), h())
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile(src, "src", "exec")
print([(x.category.__name__, str(x.message), x.lineno) for x in w])
def gen():
    try:
        yield 1
        yield 2
    finally: print("gen closed", end=" ")
it = gen()
for v in it:
    if v == 1: break
it.close()
print("end")
def k():
    try: return [1, 2, 3]
    finally:
        for i in range(2): print(i, end=" ")
print(k())
def m():
    total = 0
    for i in range(60):
        try: total += i
        finally:
            try: total += 1 // (i % 4)
            except ZeroDivisionError: total += 100
            finally: total += 1
    return total
print(m())
