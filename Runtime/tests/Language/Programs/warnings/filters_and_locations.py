import warnings
def caught(f, action="always"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter(action)
        try: f()
        except Warning as e: print("raised", type(e).__name__, e)
    print([(x.category.__name__, str(x.message), x.lineno) for x in w])
def a(): warnings.warn("plain")
def b(): warnings.warn("dep", DeprecationWarning)
def c(): warnings.warn(UserWarning("instance"))
def d(): [warnings.warn("repeat") for _ in range(3)]
def e(): warnings.warn("lvl", stacklevel=2)
def f(): warnings.warn_explicit("explicit", RuntimeWarning, "file", 99)
for fn in (a, b, c, d, e, f): caught(fn)
caught(a, "error"); caught(a, "ignore")
def err(fn):
    try: fn()
    except Exception as x: print(type(x).__name__, x)
err(lambda: warnings.warn("x", int)); err(lambda: warnings.warn("x", "y")); err(lambda: warnings.warn(5) if 0 else None); err(lambda: warnings.simplefilter("bad"))
with warnings.catch_warnings():
    warnings.filterwarnings("error", "match.*", UserWarning)
    for m in ("match this", "other"):
        try: warnings.warn(m) if m[0] == "m" else print("not matched")
        except UserWarning as x: print("error", x)
def compiled(s):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        compile(s, "src", "exec")
    print([(x.category.__name__, str(x.message), x.lineno, x.filename) for x in w])
for s in ["x is 1", "x is 'a'", "x is ()", "x is not 1.5", "1 is 1", "None is x", "x is None", "x is True", "x is ...", "x is -1", "x is [1]", "'a'()", "1()", "(1,)()", "[1]()", "{}()", "(lambda: 1)()", "None()", "f'x'()", "[1]['a']", "'a'['b']", "(1, 2)[1.5]", "[1][None]", "'ab'[1, 2]", "[1][(1)]", "1[0]", "None[0]", "{1}[0]", "{1: 2}[0]", "(x for x in y)[0]", "[x for x in y]['a']", "f'a'['b']", "[1][1:2]", "[1][x]", "assert (x, 'm')", "assert ()", "assert (x)", "assert (1,)", "...[0]", "b'a'[1j]", "[1][b'']", "lambda: 1 is 1", "def f():\n x is 1\n\n y is 2", "x == 1 is 1", "[[1], [2]][0, 1]", "x = [\n[1, 2]\n[3, 4]]", "x = [(1, 2)\n(3, 4)]"]: compiled(s)
__warningregistry__ = {}
print("end")
