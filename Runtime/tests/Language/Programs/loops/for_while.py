for i in range(3): print(i, end=" ")
else: print("else")
for i in []: pass
else: print("empty else", i)
for i in range(5):
    if i == 2: break
else: print("no")
print(i)
n = 0
while n < 3: n += 1
else: print("while else", n)
while True:
    n += 1
    if n > 5: break
else: print("no")
print(n)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xy")]: print(a, b, c)
l = [1, 2, 3]
for x in l:
    if x == 2: l.append(9)
    print(x, end=" ")
print(l)
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print(l)
d = {1: 1}
def err(f):
    try: f(); print("fine")
    except Exception as e: print(type(e).__name__, e)
def dg():
    for k in d: d[k + 1] = 1
def dd():
    d2 = {1: 1, 2: 2}
    for k in d2: del d2[k]
def sg():
    s = {1}
    for k in s: s.add(k + 1)
def ni():
    for i in 5: pass
def bi():
    class B:
        def __iter__(self): return 5
    for i in B(): pass
def ne():
    class B:
        def __iter__(self): return self
        def __next__(self): raise ValueError("next")
    for i in B(): pass
def up():
    for a, b in [(1, 2), (3,)]: print(a, b, end=" ")
def ix():
    class B:
        def __getitem__(self, i):
            if i > 2: raise StopIteration
            return i
    for i in B(): print(i, end=" ")
def ie():
    class B:
        def __getitem__(self, i): return [1, 2][i]
    for i in B(): print(i, end=" ")
for f in (dg, dd, sg, ni, bi, ne, up, ix, ie): err(f)
x = [0, 0]
for x[0] in range(3): pass
for x[x[0] - 2] in "z": pass
print(x)
class O: pass
for O.attr in "ab": pass
print(O.attr)
def modify():
    out = []
    for i in range(4):
        out.append(i); i = 100
    return out, i
print(modify())
t = 0
for i in range(60):
    j = i
    while j > 0:
        j -= 7
        if j % 11 == 5: continue
        if j < -3: break
        t += j
    else: t += 1000
print(t)
for i in range(3):
    for j in range(3):
        if j == i: break
        print(i, j, end=" ")
    else: continue
    if i == 2: break
print()
it = iter(range(10))
for i in it:
    for j in it:
        if j % 3 == 0: break
    print(i, j, end=" ")
print(list(it))
for i in range(2): pass; print("same line", i)
while 0: print("never")
else: print("else of while 0")
big = 0
for i in range(2**70, 2**70 + 60, 7): big ^= i
print(big)
for i in range(10, 0, -3): print(i, end=" ")
for i in *[1], *"a": print(i, end=" ")
print()
