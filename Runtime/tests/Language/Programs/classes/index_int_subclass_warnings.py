import warnings
class I(int): pass
class F(float): pass
class C(complex): pass
def mk(**k): return type("T", (), {n: (lambda v: (lambda s, *a: v))(v) for n, v in k.items()})()
def attempt(f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r = f(); print(type(r).__name__, r, end=" ")
        except Exception as e: print(type(e).__name__, e, end=" ")
        print([(x.category.__name__, str(x.message)) for x in w])
attempt(lambda: int(mk(__int__=I(5)))); attempt(lambda: int(mk(__int__=True))); attempt(lambda: float(mk(__float__=F(1.5)))); attempt(lambda: complex(mk(__complex__=C(1j)))); attempt(lambda: [1, 2][mk(__index__=I(1))]); attempt(lambda: [1, 2][mk(__index__=True)]); attempt(lambda: hex(mk(__index__=I(5)))); attempt(lambda: ~True); attempt(lambda: ~False); attempt(lambda: int(I(3))); attempt(lambda: float(F(2.5))); attempt(lambda: NotImplemented is not None); attempt(lambda: bool(NotImplemented)); attempt(lambda: not NotImplemented)
t = 0
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    for i in range(60): t += ~(i > 30)
print(t)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: ~True
    except DeprecationWarning as e: print(str(e)[:30])
    n = 0
    for i in range(60):
        try: n += ~(i % 2 == 0 if i > 40 else i)
        except DeprecationWarning: n += 1000
    print(n)
