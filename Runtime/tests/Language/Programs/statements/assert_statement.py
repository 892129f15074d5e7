def err(f):
    try: f(); print("fine")
    except AssertionError as e: print(repr(e), e.args)
def a(): assert 0
def b(): assert 0, "message"
def c(): assert [], (1, 2)
def d(): assert 1, 1 / 0
def e(): assert None, None
def f(): assert 1 == 2, ["list"]
def g(): assert not True, "not"
def h(): assert 1 < 0 < 2, f"{1}chain"
for fn in (a, b, c, d, e, f, g, h): err(fn)
class B:
    def __bool__(self): raise ValueError("bool")
try: assert B()
except ValueError as x: print(x)
AssertionError_saved = AssertionError
def shadow():
    AssertionError = KeyError
    try: assert 0, "shadowed"
    except AssertionError_saved as x: print(type(x).__name__)
shadow()
def loop():
    n = 0
    for i in range(80):
        try: assert i % 4, i
        except AssertionError as x: n += x.args[0]
    return n
print(loop(), __debug__)
code = compile("assert 0, 'gone'\nr = 'ran'", "s", "exec", optimize=1)
exec(code); print(r)
try: exec(compile("assert 0, 'kept'", "s", "exec", optimize=0))
except AssertionError as x: print(x)
def walrus():
    assert (v := 5) > 1
    return v
print(walrus())
