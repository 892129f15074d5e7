import operator, warnings
warnings.simplefilter("always")
import sys
sys.stderr = sys.stdout
def err(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r = f(); print(type(r).__name__, r)
        except Exception as e: print(type(e).__name__, e)
    for x in w: print("   warns:", x.category.__name__, x.message)
class Sub(int): pass
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for v in (3, True, Sub(4), "x", 1.0, None): err(lambda: operator.index(I(v))); err(lambda: [0, 1, 2, 3, 4][I(v)]); err(lambda: int(I(v)))
err(lambda: range(I(3))); err(lambda: [1] * I(2)); err(lambda: "ab"[I(1)]); err(lambda: hex(I(255))); err(lambda: float(I(3))); err(lambda: complex(I(3))); err(lambda: 1 + I(3)); err(lambda: 1 << I(3)); err(lambda: [1, 2, 3][I(0):I(2)]); err(lambda: round(1.2345, I(2))); err(lambda: chr(I(65))); err(lambda: bytes(I(2))); err(lambda: "%d" % I(5)); err(lambda: "%x" % I(255)); err(lambda: f"{I(5):d}"); err(lambda: int("11", I(2))); err(lambda: divmod(7, I(2))); err(lambda: pow(2, 3, I(5))); err(lambda: bin(I(True))); err(lambda: (5).__lshift__(I(1))); err(lambda: "a" * I(True)); err(lambda: [1, 2][I(True)])
class T:
    def __init__(self, v, **k): self.v = v
    def __int__(self): return self.v
for v in (3, True, Sub(4), "x", 1.0): err(lambda: int(T(v))); err(lambda: "%d" % T(v))
class F:
    def __init__(self, v): self.v = v
    def __float__(self): return self.v
class FS(float): pass
for v in (1.5, FS(2.5), 3, "x"): err(lambda: float(F(v))); err(lambda: complex(F(v)))
import math
err(lambda: math.sqrt(F(4.0))); err(lambda: "%f" % F(1.5)); err(lambda: math.floor(F(2.7)))
class C:
    def __init__(self, v): self.v = v
    def __complex__(self): return self.v
class CS(complex): pass
for v in (1j, CS(2j), 5, 1.0, "x"): err(lambda: complex(C(v)))
class Tr:
    def __trunc__(self): return 5
err(lambda: int(Tr())); err(lambda: math.trunc(Tr()))
class R:
    def __round__(self, n="none"): return ("round", n)
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __abs__(self): return "abs"
err(lambda: round(R())); err(lambda: round(R(), 3)); err(lambda: round(R(), None)); err(lambda: math.floor(R())); err(lambda: math.ceil(R())); err(lambda: abs(R()))
class H:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
for v in (5, -1, 2 ** 61 - 1, 2 ** 64, True, "x", None, 1.0, Sub(7)): err(lambda: hash(H(v)))
class B:
    def __bytes__(self): return self.v
for v in (b"x", bytearray(b"y"), "s", 5):
    B.v = v; err(lambda: bytes(B()))
class S:
    def __str__(self): return self.v
    def __repr__(self): return self.v
    def __format__(self, s): return self.v
class St(str): pass
for v in ("ok", St("sub"), 5, b"x", None):
    S.v = v; err(lambda: str(S())); err(lambda: repr(S())); err(lambda: f"{S()}"); err(lambda: format(S(), "x")); err(lambda: f"{S()!r}"); err(lambda: ascii(S()))
