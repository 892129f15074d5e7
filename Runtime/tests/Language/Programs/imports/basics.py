import sys
import sys as s2, math as m
from math import pi as PI, floor
from sys import *
print(s2 is sys, m.__name__, PI > 3, floor(2.5), "path" in globals())
import os.path
import os.path as osp
print(os.path is osp, os.__name__, osp.__name__ in ("posixpath", "ntpath"))
def err(s, g=None):
    try: exec(s, {} if g is None else g); print("fine", s)
    except Exception as e: print(type(e).__name__, e, getattr(e, "name", None))
for s in ["import nope_mod", "import math.nope", "from math import nope", "from nope_mod import x", "from math import pi, nope", "import sys.path", "from . import a", "from .a import b", "from .. import c", "import os.nope", "from sys import a, *" if 0 else "pass"]: err(s)
err("from . import x", {"__package__": "nope_pkg", "__name__": "nope_pkg.m"}); err("from .. import x", {"__package__": "sys", "__name__": "x"}); err("from . import x", {"__package__": 5}); err("from . import x", {"__package__": "", "__name__": "m"})
err("__import__()"); err("__import__(5)"); err("__import__('')"); err("__import__('sys', level=-1)"); err("__import__('os.path')"); err("__import__('sys', fromlist=5)")
print(__import__("os.path").__name__, __import__("os.path", fromlist=["x"]).__name__ != "os")
fake = type(sys)("fake_mod"); fake.x = 1; fake._y = 2; sys.modules["fake_mod"] = fake
import fake_mod; from fake_mod import x; print(fake_mod is fake, x)
d = {}; exec("from fake_mod import *", d); print("x" in d, "_y" in d)
fake.__all__ = ["_y"]; d = {}; exec("from fake_mod import *", d); print("x" in d, "_y" in d)
fake.__all__ = ["zz"]; err("from fake_mod import *"); fake.__all__ = [5]; err("from fake_mod import *")
fake.__getattr__ = lambda n: f"dynamic {n}" if n != "bad" else (_ for _ in ()).throw(AttributeError(n)); from fake_mod import anything; print(anything, fake.q)
class Obj:
    attr = "from object"
    def __getattr__(self, n): raise AttributeError("none " + n)
sys.modules["obj_mod"] = Obj(); from obj_mod import attr; print(attr); err("import obj_mod.sub")
sys.modules["none_mod"] = None; err("import none_mod"); err("from none_mod import x")
del sys.modules["fake_mod"]; err("import fake_mod")
import builtins
orig = builtins.__import__
def hook(name, g=None, l=None, fromlist=(), level=0): print("hook", name, fromlist, level); return orig(name, g, l, fromlist, level)
builtins.__import__ = hook
import math; import os.path as q; from math import sin, cos; from os import path
builtins.__import__ = orig
err("import x", {"__builtins__": {}}); err("import x", {"__builtins__": {"__import__": lambda *a: 5}})
class C:
    import math
    from math import pi
print(C.math is math, C.pi == PI)
def f():
    import math as mm
    return [mm.floor(i / 2) for i in range(3)]
print(f()); t = 0
for i in range(60):
    import math
    from math import floor as fl
    t += fl(i / 2) + math.ceil(i / 3)
print(t)
print(type(sys).__name__, fake.__doc__, fake.__name__, sorted(vars(type(sys)("empty"))), hasattr(fake, "__file__"))
try: type(sys)()
except TypeError as e: print(e)
try: math.pi = 3; print(math.pi); math.pi = PI
except AttributeError as e: print(e)
