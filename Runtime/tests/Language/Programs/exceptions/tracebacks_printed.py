import sys
def show(f):
    try: f()
    except BaseException as e: sys.excepthook(type(e), e, e.__traceback__)
def attribute(): return None.foo.bar
def call(): return (lambda x: x)(1, 2)
def binary(): return 1 + len("abc") * (2 + "x")
def subscript(): return {"a": {}}["a"]["b"]["c"]
def multi():
    return max(
        1,
        int("x"),
    )
def cause():
    try: attribute()
    except AttributeError as e: raise ValueError("second") from e
def context():
    try: subscript()
    except KeyError: binary()
def suppressed():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("alone") from None
def noted():
    e = ValueError("noted"); e.add_note("note one\nline two"); raise e
def recursive(n):
    if n == 0: raise RuntimeError("bottom")
    recursive(n - 1)
def assertion():
    x = 5
    assert x == 6, f"x is {x}"
def multiline_message(): raise ValueError("line 1\nline 2")
def empty(): raise ValueError
def syntax(): compile("x = = 1", "<given>", "exec")
def name(): return undefined_variable
def unpack():
    a, b = 1, 2, 3
def comp(): return [1 / i for i in (1, 0)]
def withstmt():
    with open: pass
def imp(): import sys.nothing
def deleted():
    d = {}
    del d["key"], d
def attr_assign():
    x = 1
    x.y, z = 1, 2
def loop():
    for i in range(60):
        v = 100 // (50 - i)
def chain(): return 1 < 2 < "3"
for f in (attribute, call, binary, subscript, multi, cause, context, suppressed, noted, lambda: recursive(6), assertion, multiline_message, empty, name, unpack, comp, withstmt, deleted, attr_assign, loop, chain): show(f)
