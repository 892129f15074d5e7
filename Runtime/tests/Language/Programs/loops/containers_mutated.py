def grow(n):
    l = []
    for i in range(n): l.append(i); l[-1] += 1; l[0] = l[i // 2]
    return sum(l), len(l)
print(grow(300))
def shrink(n):
    l = list(range(n)); c = 0
    while l:
        c += l[0] if len(l) % 2 else l[-1]
        del l[len(l) // 2]
        if len(l) > 3: l.pop(0)
    return c
print(shrink(300))
def dictwork(n):
    d = {}
    for i in range(n):
        d[i % 17] = d.get(i % 17, 0) + i
        d["s%d" % (i % 5)] = i
        if i % 11 == 0: d.pop(i % 17, None)
        if i % 13 == 0 and "s1" in d: del d["s1"]
    return sorted((str(k), v) for k, v in d.items())[:6], len(d)
print(dictwork(300))
def setwork(n):
    s = set(); r = 0
    for i in range(n):
        s.add(i % 23); s ^= {i % 7}; r += len(s); r += i % 5 in s
        if i % 50 == 0: s.clear()
    return r
print(setwork(300))
def strings(n):
    s = ""; t = "x"
    for i in range(n):
        s += "ab"[i % 2]; t = t + s[-1] if i % 3 else t[1:]
        if s.endswith("abab"): s = s[2:]
    return s, len(t), t.count("a")
print(strings(300))
def slices(n):
    l = list(range(20))
    for i in range(n): l[i % 5:i % 7] = l[-2:]; l = l[:25]; l[::2] = l[::2][::-1]
    return l
print(slices(100))
def matrix(n):
    m = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n): m[i][j] = m[i - 1][j] + m[i][j - 1] + (i == j)
    return m[-1][-1] % 1000007, sum(map(sum, m)) % 1000007
print(matrix(18))
def alias(n):
    a = [1]; b = a
    for i in range(n): b += [i]; a = a + [0] if i == 50 else a
    return len(a), len(b), a is b
print(alias(100))
def nested(n):
    d = {}
    for i in range(n): d.setdefault(i % 3, {}).setdefault(i % 2, []).append(i)
    return {k: {q: len(w) for q, w in v.items()} for k, v in d.items()}
print(nested(300))
def tup(n):
    t = ()
    for i in range(n): t += (i,); t = t[-5:]
    return t
print(tup(300))
def ba(n):
    b = bytearray(4)
    for i in range(n): b[i % 4] = (b[i % 4] + i) % 256; b.append(i % 256); b = b[:8]
    return bytes(b)
print(ba(300))
class L(list):
    def __getitem__(self, i): return "sub" if i == 0 else super().__getitem__(i)
class D(dict):
    def __getitem__(self, k): return "dsub"
    def __missing__(self, k): return "miss"
def subs(n):
    out = []
    for i in range(n):
        c = [1, 2] if i < n - 3 else L([1, 2]); d = {0: 1} if i < n - 3 else D()
        out.append((c[0], c[1], d[0]))
    return out[-4:]
print(subs(200))
def iterate_change(n):
    out = []
    for kind in (list, tuple, set, dict.fromkeys, str, range, iter):
        src = kind(n) if kind is range else kind("abc" if kind is str else [1, 2, 3])
        for x in src: out.append(x)
    return out
print(iterate_change(3))
def comp(n): return [x for x in range(n) if x % 50 == 0], {x % 3 for x in range(n)}, {x: x * x for x in range(n) if x > n - 3}, sum(x for x in range(n))
print(comp(300))
def contains(n):
    c = 0; l = [1, "a", None, 2.5]; s = {1, "a"}; d = {1: 2}; t = (1, 2); st = "hello"
    for i in range(n): c += (i in l) + (i in s) + (i in d) + (i in t) + ("l" in st) + ("a" in l) + (None in l) + (2.5 in l) + (True in t) + (i not in range(10, 20))
    return c
print(contains(300))
