def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for make in (lambda: BaseException(), lambda: Exception(1, "a"), lambda: Exception(*[None]), lambda: StopIteration(5), lambda: StopIteration(), lambda: SystemExit(3), lambda: SystemExit(1, 2), lambda: SystemExit(), lambda: KeyError("k"), lambda: KeyError("a", "b"), lambda: KeyError(), lambda: OSError(2, "No such"), lambda: OSError(2, "No such", "file"), lambda: OSError(2, "No such", "a", None, "b"), lambda: OSError("only"), lambda: OSError(1, 2, 3, 4, 5, 6), lambda: OSError(13, "denied"), lambda: OSError(17, "x"), lambda: OSError(32, "p"), lambda: OSError(110, "t"), lambda: OSError(111, "c"),
             lambda: ImportError("m", name="n", path="p"), lambda: ImportError("m", name_from="f", name="n"), lambda: ModuleNotFoundError("m", name="q"), lambda: AttributeError("a", name="n", obj=5), lambda: NameError("n", name="x"), lambda: UnboundLocalError("u"), lambda: SyntaxError("s"), lambda: SyntaxError("s", ("f", 1, 2, "text")), lambda: SyntaxError("s", ("f", 1, 2, "text", 3, 4)), lambda: UnicodeDecodeError("utf-8", b"abc", 1, 2, "why"), lambda: UnicodeEncodeError("ascii", "aé", 1, 2, "why"), lambda: UnicodeTranslateError("aé", 0, 2, "why"), lambda: StopAsyncIteration(1), lambda: GeneratorExit("g"),
             lambda: ExceptionGroup("g", [ValueError(1)]), lambda: MemoryError("m"), lambda: RecursionError("r"), lambda: PythonFinalizationError("f"), lambda: EnvironmentError(1, "e"), lambda: TabError("t"), lambda: IndentationError("i", ("f", 1, 1, "x"))):
    error = make()
    names = [n for n in ("args", "value", "code", "errno", "strerror", "filename", "filename2", "name", "path", "obj", "name_from", "msg", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line", "object", "start", "end", "reason", "exceptions", "message") if hasattr(error, n)]
    print(type(error).__name__, repr(error), "|", str(error), "|", [(n, getattr(error, n)) for n in names])
for cls, args, kw in ((Exception, (), {"a": 1}), (ImportError, (), {"bad": 1}), (AttributeError, (), {"x": 1}), (UnicodeDecodeError, (), {}), (UnicodeDecodeError, ("a", "b", 1, 2, "r"), {}), (UnicodeEncodeError, ("a", b"b", 1, 2, "r"), {}), (SyntaxError, ("s", 5), {}), (ExceptionGroup, ("g",), {}), (ExceptionGroup, ("g", []), {}), (ExceptionGroup, (5, [ValueError()]), {}), (ExceptionGroup, ("g", [5]), {}), (ExceptionGroup, ("g", [KeyboardInterrupt()]), {}), (BaseExceptionGroup, ("g", 5), {}), (OSError, (), {"errno": 1}), (KeyError, (), {"k": 1})):
    attempt(cls, *args, **kw)
e = ValueError("v")
for name, value in (("args", 5), ("args", "ab"), ("__cause__", 5), ("__context__", 5), ("__traceback__", 5), ("__suppress_context__", 5), ("__notes__", 5), ("extra", 1)):
    try:
        setattr(e, name, value)
        print(name, getattr(e, name))
    except Exception as error:
        print(name, type(error).__name__, error)
for name in ("args", "__cause__", "__traceback__", "__suppress_context__", "extra", "missing"):
    attempt(delattr, e, name)
attempt(e.with_traceback, 5)
attempt(e.add_note, 5)
print(e.__reduce__(), OSError(2, "x", "f").__reduce__(), KeyError("k").__reduce_ex__(2)[:2], e.__setstate__({"state": 1}), e.state, BaseExceptionGroup("g", [ValueError(1)]).__class__.__name__, EnvironmentError is OSError, IOError is OSError, type(OSError(2, "a")).__name__, type(OSError(2)).__name__)
attempt(e.__setstate__, 5)


class Own(OSError):
    def __init__(self, *args):
        self.given = args


print(repr(Own(2, "x")), Own(2, "x").errno, Own(2, "x").given, type(Own(2, "x")).__name__)
