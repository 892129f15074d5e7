def f(a, b=2, *c, d=4, **e): return a, b, c, d, e
def g(a, b): return a - b
def pos(a, /, b): return a, b
def kwo(*, k, j=1): return k, j
calls = [lambda i: f(i), lambda i: f(i, 1), lambda i: f(i, 1, 2, 3), lambda i: f(a=i), lambda i: f(i, d=i), lambda i: f(i, z=i, y=1), lambda i: f(*range(i % 4 + 1)), lambda i: f(**{"a": i, "q": 1}), lambda i: f(i, *(), **{}), lambda i: g(b=1, a=i), lambda i: g(i, b=2), lambda i: g(*[i], *[1]), lambda i: pos(i, b=1), lambda i: kwo(k=i), lambda i: kwo(j=2, k=i), lambda i: kwo(**dict(k=i))]
for n, c in enumerate(calls):
    r = None
    for i in range(120): r = c(i)
    print(n, r)
def errs(n):
    out = {}
    for i in range(n):
        try: (lambda: g(*range(i % 4)), lambda: kwo(i), lambda: g(1, 2, a=3), lambda: pos(a=1, b=2), lambda: f(b=1))[i % 5]()
        except TypeError as e: out[str(e)] = out.get(str(e), 0) + 1
    return out
for k, v in sorted(errs(300).items()): print(v, k)
class C:
    def __init__(self, a, b=1): self.s = a + b
    def __call__(self, x): return self.s + x
    def m(self, x, y=2): return self.s * x + y
    @classmethod
    def c(cls, x): return cls.__name__, x
    @staticmethod
    def st(x, y=3): return x * y
t = 0
for i in range(300): c = C(i, b=i % 3); t += c(1) + c.m(2) + c.m(2, y=1) + C.m(c, 1) + C.st(i) + c.st(i, 1) + len(c.c(1))
print(t)
def switch(n):
    fs = [abs, lambda x: x, g, int, C(1), C(2).m, str, [].__len__, max, len]
    args = [(-1,), (2,), (5, 3), ("7",), (1,), (3,), (9,), (), (1, 2), ("abc",)]
    out = []
    for i in range(n): out.append(fs[i % 10](*args[i % 10]))
    return out[-10:]
print(switch(300))
def rec(n, acc=0): return acc if n == 0 else rec(n - 1, acc + n)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(sum(rec(i % 40) for i in range(200)), [even(i) for i in (10, 11)], rec(200))
def inner_changes(n):
    t = 0
    for i in range(n):
        def h(x, y=i): return x + y
        t += h(1) + h(1, 2) + (lambda q, r=i: q * r)(2)
    return t
print(inner_changes(200))
def builtin_calls(n):
    t = 0
    for i in range(n): t += len("ab") + ord("a") + min(i, 5) + max(1, i % 3) + abs(-i) + isinstance(i, int) + hash(i) + sum([i, 1]) + int("3") + round(2.6) + bool(i) + len(str(i)) + divmod(i, 7)[1] + pow(2, i % 5) + [1, 2].index(2) + "abc".find("c") + (5).bit_length()
    return t
print(builtin_calls(300))
def kwargs_order(n):
    for i in range(n): r = (lambda **k: list(k))(z=1, a=2, **{"m": 3, "b": 4})
    return r
print(kwargs_order(100))
def method_objects(n):
    l = []; a = l.append; p = l.pop
    for i in range(n):
        a(i)
        if i % 3 == 0: p()
    return len(l), sum(l)
print(method_objects(300))
