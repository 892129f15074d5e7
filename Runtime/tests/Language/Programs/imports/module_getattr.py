import sys
import types
def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, getattr(e, "name", None))
m = types.ModuleType("m", "doc of m")
print(m.__name__, m.__doc__, m.__loader__, m.__spec__, m.__package__, sorted(m.__dict__))
sys.modules["m"] = m
def getter(name):
    print("getattr", name)
    if name.startswith("x"): return name * 2
    raise AttributeError("no " + name)
m.__getattr__ = getter
m.__dir__ = lambda: ["z", "a"]
print(m.xy, dir(m))
err(lambda: m.other)
from m import xa, xb as b
print(xa, b)
try:
    from m import missing
except ImportError as e: print(type(e).__name__, e, e.name, e.name_from, e.path)
m.here = 5
print(m.here)
import m as mm
print(mm is m)
print(hasattr(m, "xyz"), hasattr(m, "nothing"), getattr(m, "q", "default"))
m.__all__ = ["xone", "here"]
ns = {}
exec("from m import *", ns); print(sorted(k for k in ns if k[0] != "_"))
m.__all__ = 5
try: exec("from m import *", {})
except Exception as e: print(type(e).__name__, e)
m.__all__ = ["here", 7]
try: exec("from m import *", {})
except Exception as e: print(type(e).__name__, e)
m.__all__ = ["gone"]
try: exec("from m import *", {})
except Exception as e: print(type(e).__name__, e)
del m.__all__
m._hidden = 1
ns = {}
exec("from m import *", ns); print(sorted(k for k in ns if k != "__builtins__"))
m.__getattr__ = 5
err(lambda: m.nope)
del m.__getattr__
err(lambda: m.nope)
del m.__name__
err(lambda: m.nope)
m.__name__ = 7
err(lambda: m.nope)
m.__dir__ = lambda: 5
err(lambda: dir(m))
total = 0
m.__getattr__ = lambda name: 3
for i in range(300): total += m.dynamic + m.here
print(total)
m.dynamic = 1
for i in range(300): total += m.dynamic
print(total)
err(lambda: types.ModuleType())
err(lambda: types.ModuleType(5))
err(lambda: types.ModuleType("n", doc="d").__doc__)
class Sub(types.ModuleType):
    @property
    def computed(self): return "computed by " + self.__name__
    def __setattr__(self, n, v): print("set", n); super().__setattr__(n, v)
s = Sub("sub"); sys.modules["sub"] = s
from sub import computed
print(computed)
s.q = 1
m.__class__ = Sub
m.__name__ = "back"
print(m.computed, type(m).__name__)
err(lambda: setattr(m, "__class__", int))
err(lambda: setattr(m, "__dict__", {}))
err(lambda: delattr(m, "nothing"))
