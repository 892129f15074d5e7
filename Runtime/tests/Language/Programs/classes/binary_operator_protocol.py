import operator
log = []
class A:
    def __init__(self, n="a"): self.n = n
names = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
def mk(c, k, r): setattr(c, k, lambda self, o, *m: (log.append(f"{type(self).__name__}{k}"), r)[1])
class L(A): pass
class R(A): pass
class Sub(L): pass
class SubO(L): pass
class I(A): pass
for k in names:
    mk(L, f"__{k}__", NotImplemented); mk(R, f"__r{k}__", k); mk(SubO, f"__r{k}__", "sub first"); mk(I, f"__i{k}__", NotImplemented); mk(I, f"__{k}__", "fallback")
def t(f, *a):
    try: r = f(*a)
    except TypeError as e: r = str(e)
    print(f.__name__, r, *log); log.clear()
ops = [getattr(operator, k if k not in ("and", "or") else k + "_") for k in names]
iops = [getattr(operator, "i" + k) for k in names]
for f in ops: t(f, L(), R())
for f in ops[:3]: t(f, L(), L()); t(f, L(), SubO()); t(f, Sub(), SubO()); t(f, SubO(), L()); t(f, L(), 5); t(f, 5, R()); t(f, 5, A()); t(f, R(), R())
for f in iops: t(f, I(), 1)
for f in iops: t(f, A(), 1)
for f in iops[:2]: t(f, L(), R())
t(pow, 2, R()); t(pow, L(), 2, 3); t(pow, 2, L(), 3); t(pow, 2, 3, R()); t(divmod, L(), R()); t(divmod, A(), 1)
class DM:
    def __divmod__(self, o): return "dm"
    def __rdivmod__(self, o): return "rdm"
print(divmod(DM(), 1), divmod(1, DM()))
class U:
    def __neg__(self): return "neg"
    def __invert__(self): return 5
print(-U(), ~U())
for f in (operator.pos, operator.neg, operator.invert, abs, round, int, float, complex, hash, len, iter, next, reversed, bool, operator.index):
    try: print(f.__name__, type(f(A())).__name__)
    except TypeError as e: print(f.__name__, e)
class N:
    __add__ = None; __radd__ = None; __iadd__ = None; __contains__ = None; __iter__ = None; __hash__ = None; __bool__ = None; __len__ = None; __call__ = None; __reversed__ = None; __int__ = None; __index__ = None; __eq__ = None; __lt__ = None
    def __getitem__(self, i): return i
for s in ["N() + 1", "1 + N()", "1 in N()", "iter(N())", "hash(N())", "bool(N())", "len(N())", "N()()", "reversed(N())", "int(N())", "[1][N()]", "N() == 1", "N() < 1", "[N()] == [1]", "list(N())"]:
    try: print(s, eval(s))
    except TypeError as e: print(s, "|", e)
x = N()
try: x += 1
except TypeError as e: print(e)
inst = A(); inst.__add__ = lambda o: "instance"; t(operator.add, inst, 1)
def hot(n, at):
    a, b = L(), R(); out = []
    for i in range(n):
        if i == at: mk(L, "__add__", "L now")
        if i == at + 5: del L.__add__
        out.append(a + b)
    return out[at - 1], out[at], out[at + 5]
print(hot(300, 250)); log.clear()
print([1] + [2], [1] * 2, 2 * [1], (1,) + (2,), "a" * 3, 3 * "a", "%s" % 5)
for s in ["[1] + (2,)", "(1,) + [2]", "'a' + 1", "1 + 'a'", "'a' * 'b'", "[1] * 1.0", "{} + {}", "{1} + {2}", "None + 1", "b'a' + 'a'", "'a' - 'b'", "1 @ 2", "[] - []", "1 << 'a'", "1.0 | 1", "print >> 5", "print << 5", "-'a'", "+[]", "~1.0", "2 ** 'a'", "divmod(1, 'a')"]:
    try: print(s, eval(s))
    except TypeError as e: print(s, "|", e)
