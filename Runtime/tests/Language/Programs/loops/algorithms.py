def sieve(n):
    f = [True] * n; f[0] = f[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if f[i]: f[i * i::i] = [False] * len(f[i * i::i])
    return sum(f)
def bubble(l):
    n = len(l); swaps = 0
    for i in range(n):
        done = True
        for j in range(n - 1 - i):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]; swaps += 1; done = False
        if done: break
    return l[:5], swaps
def quick(l): return l if len(l) < 2 else quick([x for x in l[1:] if x < l[0]]) + [l[0]] + quick([x for x in l[1:] if x >= l[0]])
def merge(l):
    if len(l) < 2: return l
    m = len(l) // 2; a, b = merge(l[:m]), merge(l[m:]); r = []; i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]: r.append(a[i]); i += 1
        else: r.append(b[j]); j += 1
    return r + a[i:] + b[j:]
def lcg(n, s=42):
    for _ in range(n): s = (s * 1103515245 + 12345) % 2 ** 31; yield s
data = list(lcg(120))
print(sieve(1000), bubble([x % 100 for x in data]), quick(data) == sorted(data), merge(data) == sorted(data))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1): t[i][j] = t[i - 1][j - 1] + 1 if x == y else max(t[i - 1][j], t[i][j - 1])
    return t[-1][-1]
def edit(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        c = [i]
        for j, y in enumerate(b, 1): c.append(min(p[j] + 1, c[-1] + 1, p[j - 1] + (x != y)))
        p = c
    return p[-1]
print(lcs("the quick brown fox", "a quack from box"), edit("kitten sitting", "sitting kitten"))
def bfs(g, s):
    d = {s: 0}; q = [s]
    for u in q:
        for v in g[u]:
            if v not in d: d[v] = d[u] + 1; q.append(v)
    return d
g = {i: {(i * 3 + 1) % 40, (i + 7) % 40, i // 2} for i in range(40)}
print(sum(bfs(g, 0).values()), max(bfs(g, 5).values()))
def life(c, n):
    for _ in range(n):
        k = {}
        for x, y in c:
            for a in (-1, 0, 1):
                for b in (-1, 0, 1):
                    if a or b: k[x + a, y + b] = k.get((x + a, y + b), 0) + 1
        c = {p for p, v in k.items() if v == 3 or v == 2 and p in c}
    return sorted(c)
print(life({(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)}, 8))
def knap(w, v, c):
    t = [0] * (c + 1)
    for a, b in zip(w, v):
        for k in range(c, a - 1, -1): t[k] = max(t[k], t[k - a] + b)
    return t[c]
print(knap([3, 4, 5, 9, 14], [3, 4, 4, 10, 15], 30))
def mandel(n):
    c = 0
    for i in range(n):
        for j in range(n):
            z = 0; k = complex(i * 3 / n - 2, j * 2 / n - 1)
            for _ in range(20):
                z = z * z + k
                if abs(z) > 2: break
            else: c += 1
    return c
print(mandel(16))
def newton(x):
    r = x
    for _ in range(40): r = (r + x / r) / 2
    return r
print(newton(2.0), newton(1e10), round(sum((-1) ** k / (2 * k + 1) for k in range(2000)) * 4, 6))
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
m = [[1, 1], [1, 0]]; r = [[1, 0], [0, 1]]
for _ in range(70): r = matmul(r, m)
print(r)
def rpn(s):
    st = []
    for t in s.split():
        if t in "+-*/": b, a = st.pop(), st.pop(); st.append({"+": a + b, "-": a - b, "*": a * b, "/": a // b if b else 0}[t])
        else: st.append(int(t))
    return st[0]
print(rpn("3 4 + 2 * 7 / 5 -"), sum(rpn(f"{i} 2 * {i} +") for i in range(100)))
def roman(n):
    r = ""
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        while n >= v: r += s; n -= v
    return r
print(roman(1994), max((roman(i) for i in range(1, 200)), key=len))
def interp(prog):
    s = []; pc = steps = 0
    while pc < len(prog) and steps < 2000:
        op, *a = prog[pc]; pc += 1; steps += 1
        match op, a:
            case "push", [v]: s.append(v)
            case "dup", []: s.append(s[-1])
            case "add", []: s.append(s.pop() + s.pop())
            case "dec", []: s[-1] -= 1
            case "jnz", [t] if s[-1]: pc = t
            case "jnz", _: pass
            case _: return "bad"
    return s, steps
print(interp([("push", 300), ("dec",), ("dup",), ("push", 0), ("add",), ("jnz", 1)])[1])
