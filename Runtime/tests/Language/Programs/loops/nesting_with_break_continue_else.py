def a(n):
    out = 0
    for i in range(n):
        for j in range(5):
            if j == i % 6: break
            if (i + j) % 3 == 0: continue
            out += 1
        else: out += 100
        if i == n - 3: break
    else: out += 10000
    return out
print(a(300), a(2), a(0))
def b(n):
    i = out = 0
    while i < n:
        i += 1
        if i % 7 == 0: continue
        j = 0
        while True:
            j += 1
            if j > i % 5: break
            for k in (1, 2, 3):
                if k == j: break
            else: out += 1000
            out += k
        else: out += 1
    else: out += 5
    return out
print(b(300))
def c(n):
    for i in range(n):
        try:
            for j in range(n):
                if j == 2: raise StopIteration(j)
        except StopIteration as e:
            if i > 250: return i, e.value
            continue
        finally:
            if i == 100: n2 = i
    return "end"
print(c(300))
def d(n):
    r = []
    for i in range(n):
        for i in "ab": r.append(i)
        r.append(i)
    return r[-3:], len(r)
print(d(100))
def e(n):
    it = iter(range(n)); out = []
    for i in it:
        if i % 10 == 0: out.append((i, next(it, None), next(it, None)))
    return len(out), out[-1]
print(e(300))
def f(rows):
    return [[c for c in r if c % 2] for r in rows if any(c > 3 for c in r)]
print(f([[i, i + 1, i + 2] for i in range(6)]))
def g(n):
    t = 0
    for a in range(n):
        for b in range(n):
            for c in range(n):
                if a == b: continue
                if c > b: break
                t += a * b * c
    return t
print(g(12))
def h(n):
    for x in range(n):
        for y in range(x):
            if x * y == 42: return x, y
    return None
print(h(50))
def i(n):
    found = []
    for x in range(2, n):
        for y in range(2, x):
            if x % y == 0: break
        else: found.append(x)
    return found
print(i(60))
def j(l):
    for x in l:
        if x % 2 == 0: l.remove(x)
    return l
print(j(list(range(20))))
def k(n):
    l = [0]; s = 0
    for x in l:
        s += x
        if len(l) < n: l.append(x + 1)
    return s, len(l)
print(k(300))
def l(n):
    d = {}
    try:
        for i in range(n):
            d[i] = i
            for q in d:
                if q == 150 == i: d["new"] = 1
    except RuntimeError as e: return str(e), i
print(l(300))
def m(n):
    x = 0
    for _ in range(n):
        pass
    for _ in range(n):
        x += 1
        if x > 1000: break
    for _ in range(0): x = -1
    else: x += 0.5
    return x, _
print(m(300))
def n_(n):
    s = 0
    while n:
        n -= 1
        if n & 1:
            if n & 2:
                if n & 4:
                    if n & 8: continue
                    s += 1
                s += 2
            s += 4
    return s
print(n_(300))
def o():
    for i in 1, 2, 3: pass
    for i, in [(9,)]: pass
    for (x, y), *z in [((1, 2), 3, 4)]: pass
    for t[0] in range(3): pass
    for q.attr in "z": pass
    return i, x, y, z, t, q.attr
t = [None]; q = type("Q", (), {})(); print(o())
