"""Where the part that does not fit is behind one that does: what is reported, and where. Found by mutants."""


def show(source):
    try:
        compile(source, "s", "exec")
        print("fine", repr(source))
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)


for source in [
    "f(a.b slice(None None))", "f(g [], 1)", "f(hin [h.pop(x) for _ in y])", "f((5)....)", "f((E()h.)", "f(d, 'maxlen'5  * ,)", "f(x 2 ** ,)", "f(a b and)", "f(a b <)",
    "{1: 2, 'a' 3}", "{1: 2, f(3 4): 1}", "{**a, b c: 1}", "{1: 2, print 3}", "{1 2}", "{1: 2 3}", "{1: 2, 3: 4 5}",
    "f(a if b(c,!True) else ,d)", "print(e(1) if e(0 lambda ) else e(2))",
    "f b'x'(a, ", "f af'{x}'g, 1)", "f(m'c'd(e))", "t type ('a')[1]",
    "def f[T: int, * y Ts](): pass", "def f [ (x): = y", "def f()->\n    pass", "async def f()-> : pass",
    "try: x\nexcept A as e; print(e)", "try: x\nexcept A as e* print(e)", "try: x\nexcept A as e.f: pass",
    "f(3 async )", "[3 async]", "(3 async)", "{3 async}", "[1, 2 async 3]", "f(1, 2 async )", "x async",
    " \\ x", "x = 1\n \\ y", "if x:\n  \\ y", "f(\\ x)", "x = \\ y",
    "f(x 'a' y)", "f(a.b.c d.e.f)", "f(-x y)", "f(not x y)", "f(await x y)", "f(a[1] b[2])", "f(a() b())", "f(lambda: x y)", "f(x if y else z w)",
]:
    show(source)
