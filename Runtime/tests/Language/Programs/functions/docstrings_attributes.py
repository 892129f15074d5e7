def f():
    "doc"
def g():
    """multi
        line
      doc
    """
def h(): "x" "y"
def i(): f"not doc"
def j(): b"not doc"
def k(): ("paren doc")
def l():
    # comment
    'after comment'
    return 1
def m(): 1; "not"
class C:
    "class doc"
class D: f"no"
for o in (f, g, h, i, j, k, l, m, C, D): print(o.__name__, repr(o.__doc__))
f.__doc__ = 5; print(f.__doc__); del f.__doc__; print(f.__doc__)
C.__doc__ = "new"; print(C.__doc__)
class E(C): pass
print(E.__doc__)
print(f.__module__, f.__qualname__, (lambda: 0).__name__, C.f if hasattr(C, "f") else "-")
def outer():
    def inner(): pass
    class K:
        def m(self):
            def deep(): pass
            return deep
    return inner, K, K().m()
print([o.__qualname__ for o in outer()])
f.__name__ = "renamed"; print(f.__qualname__, f.__name__, repr(f)[:12])
def err(fn):
    try: fn(); print("fine")
    except Exception as e: print(type(e).__name__, e)
def e1(): pass
def e2(): f.__get__(None)
def e3(): del C.__doc__
def e4(): f.__call__(1, 2)
def e5(): type(f)()
def e6(): type(f)(5, {})
def e7(): type(f)(f.__code__, 5)
def e8(): type(f)(f.__code__, {}, argdefs=5)
def e9(): type(f)((lambda: e9 and fn_).__code__, {}, "n", None, (1,))
for e in (e1, e2, e3, e4, e5, e6, e7, e8, e9): err(e)
n = type(f)((lambda a, b=1: (a, b)).__code__, {}, "made", (7,)); print(n.__name__, n(1))
print(f.__get__(5).__self__, f.__get__(5).__func__ is f, f.__get__(None, int) is f)
class Meth:
    def m(self): "mdoc"
mm = Meth().m; print(mm.__doc__, mm.__name__, mm.__qualname__, mm == mm, Meth().m == Meth().m, hash(mm) == hash(mm))
try: mm.x = 1
except AttributeError as e: print(e)
print(f.__builtins__ is __builtins__.__dict__, f.__globals__ is globals(), f.__type_params__)
