def tree(g):
    return [tree(e) if isinstance(e, BaseExceptionGroup) else repr(e) for e in g.exceptions] if g else g
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("mid", [TypeError(2), ValueError(3), ExceptionGroup("low", [KeyError(4)])]), OSError(5)])
print(tree(g.subgroup(ValueError)), tree(g.subgroup((TypeError, KeyError))), g.subgroup(ImportError), g.subgroup(Exception) is g)
m, r = g.split(ValueError); print(tree(m), tree(r))
m, r = g.split(lambda e: isinstance(e, KeyError)); print(tree(m), tree(r))
m, r = g.split(ExceptionGroup); print(m is g, r)
m, r = g.split(ImportError); print(m, r is g)
print(tree(g.subgroup(lambda e: not isinstance(e, ExceptionGroup) and len(e.args) == 1)))
g.add_note("n"); g.__cause__ = ValueError("c"); s = g.subgroup(ValueError); print(s.__notes__, repr(s.__cause__), s.message); s.add_note("more"); print(g.__notes__)
d = g.derive([KeyError(9)]); print(type(d).__name__, d.message, tree(d), getattr(d, "__notes__", None))
class MyG(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs); self.code = code; return self
    def derive(self, excs): return MyG(self.message, excs, self.code)
m = MyG("my", [ValueError(1), TypeError(2)], 7); a, b = m.split(ValueError); print(type(a).__name__, a.code, type(b).__name__, repr(b))
class Plain(ExceptionGroup): pass
print(type(Plain("p", [ValueError(1), TypeError()]).subgroup(ValueError)).__name__)
class BadD(ExceptionGroup):
    def derive(self, excs): return 5
def err(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
err(lambda: BadD("b", [ValueError(1), TypeError()]).split(ValueError)); err(lambda: g.split(5)); err(lambda: g.subgroup("x")); err(lambda: g.split()); err(lambda: g.split((ValueError, 5))); err(lambda: g.derive([])); err(lambda: setattr(g, "message", "x")); err(lambda: setattr(g, "exceptions", ())); err(lambda: ExceptionGroup[ValueError])
err(lambda: g.subgroup(lambda e: 1 / 0))
class BE(BaseExceptionGroup, ValueError): pass
err(lambda: BE("x", [KeyboardInterrupt()])); err(lambda: BE("x", [ValueError()]))
l = [ValueError(1)]; q = ExceptionGroup("l", l); l.append(5); print(q.exceptions, q.args)
print(str(ExceptionGroup("m", [ValueError(), ValueError()])), str(ExceptionGroup("", [ValueError()])), repr(ExceptionGroup("m", (ValueError(1),))))
deep = ValueError(0)
for i in range(60): deep = ExceptionGroup(str(i), [deep, KeyError(i)])
n = 0; x = deep.subgroup(ValueError)
while isinstance(x, ExceptionGroup): n += len(x.exceptions); x = x.exceptions[0]
print(n, repr(x))
