log = []
def v(x): log.append(x); return x
def show(r): print(r, log); log.clear()
show(v(1) < v(2) < v(3)); show(v(3) < v(2) < v(1)); show(v(1) < v(2) > v(0) == v(0) != v(5)); show(v(1) == v(1) in v([1])) ; show(v(1) is v(1) is not v(None)); show(not v(1) < v(0) < v(9)); show((v(1) < v(2)) < v(3)); show(v(1) < (v(2) < v(3))); show(v("a") in v("abc") in v(["abc"])); show(v(1) not in v([2]) not in v([[1]]))
class C:
    def __init__(s, r): s.r = r
    def __lt__(s, o): log.append("lt"); return s.r
    def __bool__(s): log.append("bool"); return True
show(type(C(C(0)) < 1 < 2).__name__); show(C(0) < C("x") < C("y")); show(C([]) < 1 < 2); show(C([1]) < C("z") < 2)
def err(f):
    try: show(f())
    except Exception as e: show(f"{type(e).__name__} {e}")
err(lambda: v(1) < v("a") < v(3)); err(lambda: v(2) < v(1) < v("a")); err(lambda: v(1) < v(2) < v("a")); err(lambda: v(1) < v(2) < 1 / 0); err(lambda: v(1) in v(5) in v(6))
def walrus(): return (a := v(1)) < (b := v(2)) < a + b
show(walrus())
def hot(n):
    c = 0
    for i in range(n):
        if 5 <= i < 100 != 7 > 2: c += 1
        if 0 < i % 5 < 3 or 7 < i % 11 <= 9: c += 10
        c += (i < 50 < 100) + (i > 50 > 100) + (1 <= i <= 10 <= 10)
        x = i if 10 < i < 20 else -1 if i == 0 else 0
        c += x
    return c
print(hot(300))
def types(n):
    c = 0; vals = [1, 1.5, True, 2 ** 70, -1, 0.0, float("nan"), float("inf")]
    for i in range(n):
        a, b, d = vals[i % 8], vals[i // 8 % 8], vals[i // 64 % 8]
        c += (a < b < d) * 1 + (a <= b <= d) * 2 + (a == b == d) * 4 + (a != b != d) * 8 + (a > b >= d) * 16
    return c
print(types(512))
def whiles(n):
    i = 0
    while 0 <= i < n <= 1000: i += 1
    return i
print(whiles(300), [x for x in range(20) if 3 < x < 9 != 5], all(0 <= x < 5 for x in range(5)), {x: 1 < x < 3 for x in range(4)}, (lambda x: 1 < x < 3)(2))
assert 1 < 2 < 3, "never"
try: assert v(3) < v(2) < v(1), v("msg")
except AssertionError as e: show(e)
for s in ["a < b > c", "a == b != c is d is not e in f not in g", "a < b <", "a << b < c", "a <> b", "not a < b", "a < not b", "a < b if c < d else e", "a = b < c", "a < b = c", "a := b < c", "(a := b) < c", "lambda: a < b < c", "a is is b", "a not b", "a in not b", "a <= => b"]:
    try: compile(s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "|", e.msg, e.offset)
