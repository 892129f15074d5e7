def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def user(alpha, beta=1, *, gamma=2): return alpha
err(lambda: NameError(nam=1)); err(lambda: AttributeError(ob=1)); err(lambda: ImportError(pth=1)); err(lambda: int("5", bas=3)); err(lambda: sorted([], revers=1)); err(lambda: print(sepp=1)); err(lambda: "a".split(spe=1)); err(lambda: zip([], strct=1)); err(lambda: compile("", "", "exec", flag=1)); err(lambda: b"".decode(encodin="x")); err(lambda: sum([], strt=1)); err(lambda: [].sort(kye=1)); err(lambda: round(1, ndigit=2)); err(lambda: pow(1, 2, md=3)); err(lambda: (5).to_bytes(lenght=2)); err(lambda: user(alpa=1)); err(lambda: user(1, Beta=1)); err(lambda: user(1, gama=1)); err(lambda: user(1, zzz=1)); err(lambda: user(1, alpha_=1)); err(lambda: user()); err(lambda: "a".encode(errrors="x")); err(lambda: enumerate([], strat=1)); err(lambda: "a".expandtabs(tabsiz=1)); err(lambda: "a".splitlines(keepend=True))
class K:
    def __init__(self, width, *, height=1): pass
    def scale(self, factor=2): pass
err(lambda: K(widht=1)); err(lambda: K(1, heigth=1)); err(lambda: K(1).scale(facto=1)); err(lambda: (lambda first, second: 1)(1, secnd=2)); err(lambda: NameError("m", nme=1)); err(lambda: StopIteration(value=1)); err(lambda: OSError(errno=1)); err(lambda: ImportError("x", nam="q", path="z"))
