class L:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
    for _op in "add sub mul truediv floordiv mod matmul pow lshift rshift and or xor divmod".split():
        exec(f"def __{_op}__(self, o, *m): print('{_op}', self, o, end='; '); return NotImplemented")
        exec(f"def __r{_op}__(self, o, *m): print('r{_op}', self, o, end='; '); return 'r'")
class S(L): pass
class T(L):
    def __radd__(self, o): return "T.radd"
a, b, s, t = L("a"), L("b"), S("s"), T("t")
def err(f):
    try: print(f())
    except TypeError as e: print(e)
err(lambda: a + b); err(lambda: a + s); err(lambda: a + t); err(lambda: t + a); err(lambda: 1 + a); err(lambda: a + 1); err(lambda: s + a); err(lambda: s - a); err(lambda: a ** b); err(lambda: 2 ** a); err(lambda: a ** 2); err(lambda: divmod(a, 1)); err(lambda: divmod(1, a)); err(lambda: a @ 1); err(lambda: 1 @ a); err(lambda: "x" % a); err(lambda: [1] + a); err(lambda: [1] * a); err(lambda: a << 1); err(lambda: 1 >> a); err(lambda: 1 & a); err(lambda: a | a); err(lambda: a ^ 1); err(lambda: "s" + a); err(lambda: (1,) + a); err(lambda: 1.5 // a); err(lambda: a // 1.5); err(lambda: {} | a); err(lambda: {1} - a); err(lambda: None + a); err(lambda: a % None)
class X:
    def __add__(self, o): return "X.add"
    __radd__ = None
class Y:
    __add__ = None
err(lambda: 1 + X()); err(lambda: X() + X()); err(lambda: Y() + 1); err(lambda: Y() + X()); err(lambda: 1 + Y())
class I(int):
    def __radd__(self, o): return "I.radd"
    def __add__(self, o): return "I.add"
    def __rsub__(self, o): return "I.rsub"
print(1 + I(2), I(1) + 2, 5 - I(1), I(5) - 1, 1.5 + I(2), 1 * I(3))
class F(float):
    def __rmul__(self, o): return "F.rmul"
print(2 * F(1.5), 2.0 * F(1.5), F(2) * 2)
class St(str):
    def __radd__(self, o): return "St.radd"
    def __rmod__(self, o): return "St.rmod"
print("a" + St("b"), "%s" % St("b"))
n = 0
class N:
    def __init__(self, v): self.v = v
    def __add__(self, o): return N(self.v + (o.v if isinstance(o, N) else o))
    __radd__ = __add__
    def __mul__(self, o): return NotImplemented
    def __rmul__(self, o): return N(self.v * o)
    def __iadd__(self, o): self.v += o; return self
v = N(0)
for i in range(60):
    v = v + i; v = i + v; v += 1; v = 2 * v if i % 20 == 0 else v
print(v.v)
