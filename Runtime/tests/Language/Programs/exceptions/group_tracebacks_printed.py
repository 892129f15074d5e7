import sys
def show(f):
    try: f()
    except BaseException as e: sys.excepthook(type(e), e, e.__traceback__)
def make(c, *a):
    try: raise c(*a)
    except c as e: return e
def simple(): raise ExceptionGroup("simple", [make(ValueError, 1), TypeError("untraced")])
def nested(): raise ExceptionGroup("outer", [ExceptionGroup("inner", [make(KeyError, "k")]), make(OSError, 2, "os")])
def caused():
    try: simple()
    except* ValueError as e: raise RuntimeError("from handler") from e
def many(): raise ExceptionGroup("many", [ValueError(i) for i in range(20)])
def deep():
    e = ValueError("deepest")
    for i in range(14): e = ExceptionGroup(f"level {i}", [e])
    raise e
def noted():
    e = ExceptionGroup("noted", [make(ValueError, "x")]); e.add_note("group note"); e.exceptions[0].add_note("leaf note"); raise e
def sub(): raise BaseExceptionGroup("base", [KeyboardInterrupt("ki"), SystemExit(3)])
def context():
    try: raise KeyError("first")
    except KeyError: raise ExceptionGroup("second", [ValueError("v")])
for f in (simple, nested, caused, many, deep, noted, sub, context): show(f)
