log = []
class I:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): log.append("iadd"); self.v += o; return self
    def __add__(self, o): log.append("add"); return I(self.v + o)
    def __isub__(self, o): log.append("isub"); return "replaced"
    def __imul__(self, o): log.append("imul"); return NotImplemented
    def __mul__(self, o): log.append("mul"); return "mul"
    def __itruediv__(self, o): return None
class Holder:
    def __init__(self): self.x = I(1)
    def __getattribute__(self, n):
        if n == "x": log.append("get x")
        return object.__getattribute__(self, n)
    def __setattr__(self, n, v): log.append("set " + n); object.__setattr__(self, n, v)
class Items(dict):
    def __getitem__(self, k): log.append(f"getitem {k}"); return dict.__getitem__(self, k)
    def __setitem__(self, k, v): log.append(f"setitem {k}"); dict.__setitem__(self, k, v)
def show(*a): print(*a, log); log.clear()
a = b = I(1); a += 2; show(a is b, a.v); a = a + 1; show(a is b, a.v); a -= 1; show(a); a = I(2); a *= 3; show(a); a = I(1); a /= 2; show(a)
h = Holder(); log.clear(); h.x += 1; show(h.__dict__["x"].v)
d = Items(); d["k"] = I(1); log.clear(); d["k"] += 5; show(dict.__getitem__(d, "k").v)
t = ([1],)
try: t[0] += [2]
except TypeError as e: show(e, t)
def err(f):
    try: show(f())
    except Exception as e: show(type(e).__name__, e)
def loc():
    try: q += 1
    except UnboundLocalError as e: return str(e)
show(loc())
def glob(): global gz; gz += 1
err(glob); gz = 1; glob(); show(gz)
def nl():
    n = 1
    def i(): nonlocal n; n += 1; n *= 3; return n
    return i(), i(), n
show(nl())
class C:
    k = 1
    k += 1
    l = []; l += (1, 2)
    gz += 5
show(C.k, C.l, C.gz, gz)
c = C(); c.k += 1; c.l += [3]; show(c.k, C.k, C.l, c.__dict__)
l = [1]; m = l; l += "ab"; show(m); l *= 2; show(m is l, len(m)); err(lambda: exec("l += 5", {"l": []})); s = {1}; r = s; s |= {2}; s -= {1}; s ^= {5}; s &= {2, 5}; show(s is r, s); f = frozenset([1]); g = f; f |= {2}; show(f is g, f); x = "a"; x += "b"; x *= 2; x %= (); show(x); y = (1,); z = y; y += (2,); show(y is z, y); by = bytearray(b"a"); bz = by; by += b"b"; by *= 2; show(by is bz, by); dd = {1: 1}; de = dd; dd |= [(2, 2)]; show(dd is de, dd)
for s in ["x += 'a'", "x -= 1", "x @= 2", "x **= 'a'", "x >>= 1.5", "x &= None", "x //= 0", "x %= 0", "x <<= -1", "x /= 0"]: err(lambda: exec(s, {"x": 5}))
def order():
    def v(n, r=None): log.append(n); return r
    class O:
        def __getitem__(s, k): log.append("get"); return 1
        def __setitem__(s, k, v): log.append(("set", k, v))
    v("o", O())[v("k", "K")] += v("v", 2)
order(); show()
def hot(n):
    x = 0; y = 1.0; s = ""; l = []; d = {}; t = ()
    for i in range(n):
        x += i; x -= 1; x *= 2; x //= 2; x ^= i; x |= 1; x &= 0xFFFF; x <<= 1; x >>= 1; x %= 1009
        y += i; y /= 2; y *= 1.5; y -= 1; s += "ab"[i % 2]; l += [i]; t += (i,); d[i % 3] = d.get(i % 3, 0); d[i % 3] += i
    return x, round(y, 3), len(s), len(l), len(t), d
show(hot(300))
def types(n):
    out = []
    for i in range(n):
        x = (1, 1.5, "a", [1], (1,), True, 2 ** 70, 1j)[i % 8]; x *= 2; x += x; out.append(x)
    return out[-8:]
show(types(80))
def ret(n, at):
    class A:
        def __iadd__(s, o): return s
    a = A(); seen = []
    for i in range(n):
        if i == at: A.__iadd__ = lambda s, o: i
        a += 1
        seen.append(type(a).__name__)
    return seen[at - 1:at + 2], a
show(ret(300, 250))
