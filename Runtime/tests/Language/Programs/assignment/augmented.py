class N:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print("iadd", end=" "); self.v += o; return self
    def __add__(self, o): print("add", end=" "); return N(self.v + o)
    def __sub__(self, o): print("sub", end=" "); return N(self.v - o)
    def __imul__(self, o): print("imul", end=" "); return NotImplemented
    def __mul__(self, o): print("mul", end=" "); return "product"
    def __itruediv__(self, o): return None
    __ifloordiv__ = None
    def __floordiv__(self, o): return "unreached"
n = m = N(1); n += 2; print(n is m, n.v)
n -= 1; print(n is m, n.v)
n *= 3; print(n)
m /= 2; print(m)
n = N(1)
try: n //= 2
except TypeError as e: print(e)
try: n %= 2
except TypeError as e: print(e)
l = k = [1]; l += "ab"; print(k); l *= 2; print(k is l, k)
l = k = (1,); l += (2,); print(l is k, k)
t = ([],)
try: t[0] += [1]
except TypeError as e: print(e, t)
d = {"a": 1}; d["a"] += 1; d |= {"b": 2}; print(d)
try: d["z"] += 1
except KeyError as e: print("KeyError", e)
s = {1, 2, 3}; s &= {2, 3}; s -= {3}; s |= {9}; s ^= {9, 8}; print(s)
x = 5; x **= 2; x //= 3; x <<= 2; x >>= 1; x &= 0xF; x |= 32; x ^= 1; x %= 20; x -= 100; x *= -1; x /= 4; print(x)
def o(n): print(n, end=" "); return L
def i(n): print("i", n, end=" "); return n
L = [1, 2, 3]
o("a")[i(1)] += i(2); print(L)
o("b")[i(0):i(2)] += [i(7)]; print(L)
class P:
    def __getattr__(self, k): print("get", k, end=" "); return 1
    def __setattr__(self, k, v): print("set", k, v, end=" ")
P().x += 5; print()
def loc():
    y += 1
try: loc()
except UnboundLocalError as e: print(e)
try: undefined_name += 1
except NameError as e: print(e)
def syn(s):
    try: compile(s, "s", "exec"); print("fine", s)
    except SyntaxError as e: print(s, "|", e.msg, e.offset, e.end_offset)
for s in ["a, b += 1", "(a, b) += 1", "[a] += 1", "f() += 1", "a += b += 1", "a + b += 1", "1 += 1", "None += 1", "(a) += 1", "a.b += 1", "a += yield", "'' += 1", "f'' += 1", "a if b else c += 1", "(x for x in y) += 1", "lambda: x += 1", "a += b = c", "a = b += c", "x: int += 1", "... += 1", "-a += 1", "{} += 1", "a < b += 1", "`a` += 1", "a ++= 1", "a @= 2", "a ?= 1", "a &&= 1"]: syn(s)
