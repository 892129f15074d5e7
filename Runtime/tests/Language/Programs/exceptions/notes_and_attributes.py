e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), str(ValueError("x")), repr(ValueError("x",)), str(ValueError(1, 2)))
e.add_note("first"); e.add_note("second"); print(e.__notes__)
def err(f):
    try: f()
    except Exception as x: print(type(x).__name__, x)
err(lambda: e.add_note(5)); e.__notes__ = 5; err(lambda: e.add_note("x"))
print(str(KeyError("k")), repr(KeyError("k")), str(KeyError()), str(KeyError(1, 2)), str(KeyError("a\nb")))
o = OSError(2, "msg", "file"); print(o, repr(o), type(o).__name__, o.errno, o.strerror, o.filename, o.args)
o = OSError(2, "msg", "f1", None, "f2"); print(o, o.filename2, type(OSError(13, "x")).__name__, type(OSError(99999, "x")).__name__, OSError("one"), repr(OSError(1)), OSError(1, 2, 3, 4, 5) if 0 else "")
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad"); print(u, u.object, u.start, u.end, u.reason, u.encoding)
u = UnicodeEncodeError("ascii", "a\xe9\u1234", 1, 3, "bad"); print(u); u.end = 2; print(u)
print(UnicodeTranslateError("abc", 1, 2, "r")); err(lambda: UnicodeEncodeError("a", b"b", 1, 2, "c"))
s = StopIteration(5); print(s.value, StopIteration().value, StopIteration(1, 2).value, s.args); s.value = 7; print(s.value, s.args)
x = SystemExit(3); print(x.code, SystemExit().code, SystemExit(1, 2).code)
i = ImportError("m", name="n", path="p"); print(i, i.name, i.path, i.msg, repr(i)); err(lambda: ImportError("m", foo=1))
a = AttributeError("m", name="n", obj=5); print(a.name, a.obj); n = NameError("m", name="q"); print(n.name); err(lambda: NameError("m", obj=1)); err(lambda: ValueError(a=1))
se = SyntaxError("m", ("f", 1, 2, "text", 3, 4)); print(se, se.filename, se.lineno, se.offset, se.text, se.end_lineno, se.end_offset, se.print_file_and_line, SyntaxError("a").lineno, SyntaxError().msg)
print(SyntaxError("m", ("f.py", 1, 2, "t")), SyntaxError("m", (None, 1, 2, "t"))); err(lambda: SyntaxError("m", 5))
class E(Exception):
    def __init__(self, a, b=2): self.a = a
x = E(1, b=3); print(x.args, x, repr(x))
class F(Exception):
    def __str__(self): return "custom"
print(F(1), repr(F(1)), f"{F(2)!r} {F(2)}")
class G(ValueError, KeyError): pass
print(G("x"), repr(G("x")), G.__mro__[1].__name__, G.__base__.__name__)
class H(Exception): pass
h = H(1); h.extra = 5; print(vars(h), h.__reduce__()[1:], h.__traceback__, h.__cause__)
err(lambda: type("I", (OSError, SyntaxError), {}))
g = ExceptionGroup("msg", [ValueError(1)]); print(g, repr(g), g.message, g.exceptions, g.args)
print(isinstance(g, Exception), BaseExceptionGroup("m", [ValueError()]).__class__.__name__, BaseExceptionGroup("m", [KeyboardInterrupt()]).__class__.__name__)
err(lambda: ExceptionGroup("m", [])); err(lambda: ExceptionGroup("m", 5)); err(lambda: ExceptionGroup(5, [ValueError()])); err(lambda: ExceptionGroup("m", [5])); err(lambda: ExceptionGroup("m", [KeyboardInterrupt()])); err(lambda: ExceptionGroup("m")); err(lambda: ExceptionGroup("m", [ValueError])); err(lambda: ExceptionGroup("m", (x for x in [ValueError()])))
