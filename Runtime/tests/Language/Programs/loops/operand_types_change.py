def add(vals): 
    t = vals[0]
    for v in vals[1:]: t = t + v
    return t
print(add(list(range(200)) + [0.5] + list(range(100))), add([2 ** 62] * 5), add([1] * 150 + [2 ** 64] + [-(2 ** 64)] + [1]), add(["a"] * 5)[:3], add([True] * 300), add([1] * 100 + [True] * 100 + [1.0]), add([(1,)] * 3), add([1j] * 200))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "<": lambda a, b: a < b, "==": lambda a, b: a == b, "&": lambda a, b: a & b, "<<": lambda a, b: a << b}
pairs = [(7, 2)] * 120 + [(7.0, 2), (7, 2.0), (True, 2), (2 ** 63, 2), (-7, 2), (7, -2), (0, 1), ("a", 2), (2, "a"), ([1], 2), (7, 0), (None, 1), (2 ** 70, 2 ** 69), (1.5, 0.0)]
for k, f in ops.items():
    out = []
    for a, b in pairs:
        try: out.append(f(a, b))
        except Exception as e: out.append(type(e).__name__)
    print(k, out[119:])
def site(vals):
    r = []
    for v in vals: r.append(v * 2 + 1 if isinstance(v, (int, float)) else v * 2)
    return r
print(site([1] * 100 + [1.5, "ab", (1,), [2], True, 2 ** 62, 2 ** 63 - 1, -(2 ** 63)])[99:])
def neg(vals): return [-v for v in vals][-5:]
print(neg([5] * 200 + [2.5, -(2 ** 63), True, 3j, 0.0]))
def cmp(vals):
    c = 0
    for v in vals:
        if v < 10: c += 1
        if v == 5: c += 100
    return c
print(cmp([5, 20] * 100), cmp([5.0, 1e9] * 50 + [5] * 100), cmp([True, False, 2 ** 80, -2 ** 80] * 40))
def idx(c, ks): 
    out = []
    for k in ks:
        try: out.append(c[k])
        except Exception as e: out.append(type(e).__name__)
    return out[-8:]
print(idx([1, 2, 3], [0, 1] * 100 + [True, -1, -3, -4, 3, 2 ** 64, "a", None]), idx((1, 2, 3), [0] * 200 + [-1, 5, 1.0]), idx("abc", [1] * 200 + [-1, 5, True]), idx({0: "z", 1: "o"}, [0, 1] * 100 + [1.0, True, [], 9]), idx(range(9), [3] * 200 + [-1, 99]), idx(b"ab", [0] * 200 + [1, 2]))
def inc(n, start):
    x = start
    for _ in range(n): x += 1
    return x
print(inc(300, 2 ** 63 - 150), inc(300, -(2 ** 63) - 150), inc(300, 2 ** 53 - 150.0), inc(300, 2 ** 31 - 150), inc(10, True))
def mul(n):
    x = 1
    for i in range(1, n): x = x * i % 1000003 if i % 50 else x * i
    return x
print(mul(300))
