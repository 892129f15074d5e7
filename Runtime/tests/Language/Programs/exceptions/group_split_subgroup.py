def show(e):
    if e is None: return "None"
    if isinstance(e, BaseExceptionGroup): return f"{type(e).__name__}({e.message}: {', '.join(map(show, e.exceptions))})"
    return repr(e)
EG = ExceptionGroup
g = EG("r", [ValueError(1), EG("n", [TypeError(2), ValueError(3)]), KeyError(4)])
for c in (ValueError, (ValueError, KeyError), Exception, OSError, lambda e: isinstance(e, EG), lambda e: "3" in str(e) and not isinstance(e, EG), lambda e: [], EG):
    print(show(g.subgroup(c)), "|", *map(show, g.split(c)))
print(g.subgroup(Exception) is g, g.split(Exception)[0] is g, g.subgroup(EG) is g)
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
for c in (5, "x", int, (ValueError, 5), (int,), [ValueError], ()): err(lambda: show(g.subgroup(c)))
err(lambda: g.subgroup()); err(lambda: g.subgroup(1, 2)); err(lambda: g.split(lambda e: 1 / 0))
for a in [(), ("m",), ("m", []), ("m", [1]), (5, [ValueError()]), ("m", ValueError()), ("m", [ValueError]), ("m", (ValueError(),)), ("m", {ValueError()}), ("m", iter([ValueError()])), ("m", [KeyboardInterrupt()]), ("m", "ab"), ("m", [ValueError()], 3)]:
    err(lambda: show(ExceptionGroup(*a)))
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [SystemExit()])).__name__)
class S(BaseExceptionGroup): pass
print(type(S("m", [ValueError()])).__name__, S.__mro__[1].__name__)
class T(ExceptionGroup): pass
err(lambda: T("m", [KeyboardInterrupt()]))
class N(ExceptionGroup):
    def __new__(cls, m, x, extra): self = super().__new__(cls, m, x); self.extra = extra; return self
n = N("m", [ValueError(1), TypeError(2)], "E"); n.add_note("note"); n.__cause__ = KeyError("c")
s = n.subgroup(ValueError); print(type(s).__name__, hasattr(s, "extra"), s.__notes__, repr(s.__cause__), s.__notes__ is n.__notes__)
class Mb(ExceptionGroup, ValueError): pass
print(Mb("m", [TypeError()]).__class__.__mro__[1].__name__, isinstance(Mb("m", [TypeError()]), ValueError))
print(g.message, g.exceptions[0], g.args, str(g), repr(EG("q", [ValueError(1)])))
err(lambda: setattr(g, "message", "x")); err(lambda: setattr(g, "exceptions", ())); err(lambda: delattr(g, "message"))
l = [ValueError(1)]; h = EG("l", l); l.append(5); print(h.exceptions, h.args, repr(h))
print(show(g.derive([OSError(1)])), str(EG("one", [ValueError()])), str(EG("", [ValueError(), ValueError()])))
print(EG[int], BaseExceptionGroup[ValueError].__args__)
h = EG("loop", [h]); print(show(h.subgroup(lambda e: e.args == (1,))))
print(show(EG("deep", [EG("a", [EG("b", [ValueError(1)])])]).split(TypeError)[1]))
m = EG("mixed", [ValueError(1), ValueError(1)]); print(show(m.subgroup(lambda e: e is m.exceptions[1])), m.subgroup(ValueError).exceptions[0] is m.exceptions[0])
t = EG("tb", [ValueError()])
try: raise t
except EG as e: r, rest = e.split(ValueError); print(r.__traceback__ is e.__traceback__, rest)
err(lambda: EG.__new__(EG)); err(lambda: EG("m", [ValueError()]).__init__(1, 2, 3))
