x = 1
def read(n, at):
    global x
    out = []
    for i in range(n):
        if i == at: x = 2.5
        if i == at + 5: x = "s"
        if i == at + 9: globals()["x"] = None
        out.append(x)
    return out[at - 1], out[at], out[at + 5], out[at + 9]
for at in (50, 100, 250): x = 1; print(read(300, at))
def deleted(n, at):
    global y
    y = 1; c = 0
    for i in range(n):
        if i == at: del y
        if i == at + 20: y = 100
        try: c += y
        except NameError as e: c += 1000; last = str(e)
    return c, last
print(deleted(300, 200))
def add(a, b): return a + b
def replaced(n, at):
    global add
    t = 0
    for i in range(n):
        if i == at: add = lambda a, b: a - b
        if i == at + 10: add = max
        if i == at + 20: add = int.__mul__
        t += add(i, 1)
    return t
print(replaced(300, 150))
def many(n):
    for i in range(n): globals()[f"g{i}"] = i
    return sum(globals()[f"g{i}"] for i in range(n))
def while_adding(n):
    t = 0
    for i in range(n):
        globals()["new%d" % i] = i
        t += x if isinstance(x, int) else 7
    return t
print(many(200), while_adding(300))
def shadow(n, at):
    out = []
    for i in range(n):
        if i == at: globals()["len"] = lambda o: "shadowed"
        if i == at + 10: del globals()["len"]
        out.append(len([1, 2]))
    return out[at - 1], out[at], out[at + 10], len([])
print(shadow(300, 200))
import builtins
def patched(n, at):
    out = []
    real = builtins.abs
    for i in range(n):
        if i == at: builtins.abs = lambda v: "patched"
        if i == at + 10: builtins.abs = real
        out.append(abs(-i))
    return out[at - 1], out[at], out[at + 10]
print(patched(300, 200))
def added(n, at):
    c = 0
    for i in range(n):
        if i == at: builtins.brand_new = 5
        try: c += brand_new
        except NameError: c -= 1
    del builtins.brand_new
    return c
print(added(300, 200))
exec("def own(n):\n t = 0\n for i in range(n):\n  t += k\n  if i == 100: globals()['k'] = 10\n return t", ns := {"k": 1}); print(ns["own"](300))
def annotated_true(n):
    t = 0
    for i in range(n):
        if __debug__: t += 1
        t += True
    return t
print(annotated_true(300))
