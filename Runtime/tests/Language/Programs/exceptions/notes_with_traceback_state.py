def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
e = ValueError("v"); print(hasattr(e, "__notes__")); e.add_note("one"); e.add_note("two"); print(e.__notes__, e.__dict__)
err(lambda: e.add_note(5)); err(lambda: e.add_note()); err(lambda: e.add_note("a", "b")); err(lambda: e.add_note(note="kw"))
e.__notes__ = ("t",); err(lambda: e.add_note("x")); e.__notes__ = None; err(lambda: e.add_note("x")); del e.__notes__; e.add_note("again"); print(e.__notes__)
class L(list): pass
e.__notes__ = L(); e.add_note("in subclass"); print(e.__notes__)
class NoSet(ValueError):
    def __setattr__(self, n, v): raise TypeError("no " + n)
err(lambda: NoSet().add_note("q"))
def f(): raise ValueError("deep")
def g(): f()
try: g()
except ValueError as x:
    t = x.__traceback__; names = []
    while t: names.append((t.tb_frame.f_code.co_name, t.tb_lineno)); t = t.tb_next
    print(names); saved = x
print(saved.with_traceback(None) is saved, saved.__traceback__)
err(lambda: saved.with_traceback(5)); err(lambda: saved.with_traceback())
def again():
    try: raise saved
    except ValueError as x:
        n = 0; t = x.__traceback__
        while t: n += 1; t = t.tb_next
        return n
print(again(), again(), again())
saved.__traceback__ = None; print(again())
def rer():
    try:
        try: f()
        except ValueError: raise
    except ValueError as x:
        out = []; t = x.__traceback__
        while t: out.append(t.tb_lineno - rer.__code__.co_firstlineno if t.tb_frame.f_code is rer.__code__ else t.tb_frame.f_code.co_name); t = t.tb_next
        return out
print(rer())
import types
try: f()
except ValueError as x: tb = x.__traceback__
n = types.TracebackType(None, tb.tb_frame, 4, 99); print(n.tb_lineno, n.tb_lasti, n.tb_next)
n.tb_next = tb; print(n.tb_next is tb)
err(lambda: setattr(tb.tb_next, "tb_next", tb)); err(lambda: setattr(n, "tb_next", 5)); err(lambda: setattr(n, "tb_lineno", 5)); err(lambda: types.TracebackType(5, tb.tb_frame, 1, 1)); err(lambda: types.TracebackType(None, 5, 1, 1)); err(lambda: types.TracebackType())
class Init(Exception):
    def __init__(self, a, b=2): self.a = a
print(Init(1).args, Init(1, b=3).args, repr(Init("x")), str(Init("y", 2)))
class NewArgs(Exception):
    def __new__(cls, *a): self = super().__new__(cls, "changed"); return self
print(NewArgs("orig").args, NewArgs.__new__(NewArgs, 1).args)
err(lambda: ValueError(x=1)); err(lambda: BaseException.__new__(int)); err(lambda: Exception.__init__(5))
print(ValueError("a") == ValueError("a"), hash(e) == hash(e), bool(ValueError()), ValueError(1, 2), repr(ValueError(1, 2)), str(ValueError()), repr(KeyError("k")), str(KeyError("k")), str(KeyError(1, 2)), repr(ValueError("a",)))
k = KeyError("k"); k.args = ("z", 1); print(k, repr(k)); k.args = [1]; print(k.args); k.x = 5; print(k.__reduce__(), k.__setstate__({"y": 6}), k.y)
err(lambda: k.__setstate__(5)); err(lambda: k.__setstate__({1: 2})); k.__setstate__(None)
s = StopIteration(1, 2); print(s.value, s.args); s.value = 9; print(s.value, s.args, StopIteration().value)
x = SystemExit(3); print(x.code, SystemExit().code, SystemExit(1, 2).code); x.code = "z"; print(x.code, x.args)
i = ImportError("m", name="n", path="p", name_from="f"); print(i, i.name, i.path, i.name_from, i.msg, i.args); err(lambda: ImportError("m", nm=1)); err(lambda: ImportError(name=1, bad=2))
n = NameError("m", name="q"); print(n.name, NameError().name); err(lambda: NameError(nam=1)); a = AttributeError("m", name="n", obj=5); print(a.name, a.obj); err(lambda: AttributeError(o=1))
u = UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"); print(u, u.start, u.end, u.object, u.reason); u.start = 0; u.end = 3; print(u); err(lambda: UnicodeDecodeError("a")); err(lambda: UnicodeEncodeError("a", "é", 0, 1, 5)); print(UnicodeEncodeError("x", "éa", 0, 1, "r"), UnicodeTranslateError("é", 0, 1, "r"))
o = OSError(2, "msg", "file", None, "file2"); print(type(o).__name__, o, o.errno, o.filename, o.filename2, o.args, OSError(5).args, OSError("a", "b"), OSError(1, "x").strerror)
