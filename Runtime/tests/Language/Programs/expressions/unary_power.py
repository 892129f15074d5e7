import warnings
warnings.simplefilter("ignore")
print(-1, +1, ~1, --1, -+-1, ~~5, -True, +False, ~True)
print(-0.0, +-0.0, -1j, -(1+2j), +1.5, -2**2, (-2)**2, 2**-2, 2**0.5, 0**0, 0.0**0, (-8)**(1/3))
print(10**20, -10**20, ~10**20, 2**64, -(2**63), -(-2**63), 7**-1, 1**-1, (-1)**-1, True**True)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: -"a"); err(lambda: +[]); err(lambda: ~1.5); err(lambda: ~"a"); err(lambda: -None); err(lambda: ~1j); err(lambda: -object()); err(lambda: +{}); err(lambda: 0**-1); err(lambda: 0.0**-1); err(lambda: 0j**-1); err(lambda: 10.0**400); err(lambda: "a"**2); err(lambda: 2**"a"); err(lambda: None**None); err(lambda: pow(2, -1, 4)); err(lambda: pow(3, -1, 7)); err(lambda: pow(2, 3, 0)); err(lambda: pow(2.0, 3, 5)); err(lambda: 2**1j == complex(0.7692389013639721, 0.6389612763136348)); err(lambda: (-1)**0.5)
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __ipow__(self, o): return ("ipow", o)
    def __abs__(self): return "abs"
u = U()
print(-u, +u, ~u, u**2, 2**u, pow(u, 3, 4), -u**2 if 0 else 1, abs(u))
w = u; w **= 5; print(w)
err(lambda: pow(2, u, 5)); err(lambda: pow(2, 3, u))
n = 0
for i in range(60): n += -i + ~i - +i + (-1)**i * i**2 - 2**(i % 5)
print(n)
x = 1
for i in range(60): x = -x * 3 ^ i
print(x)
