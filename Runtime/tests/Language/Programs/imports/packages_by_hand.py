import sys, types, importlib
pkg = types.ModuleType("pkg"); pkg.__path__ = []; sub = types.ModuleType("pkg.sub"); deep = types.ModuleType("pkg.sub.deep"); sub.__path__ = []
sys.modules.update({"pkg": pkg, "pkg.sub": sub, "pkg.sub.deep": deep}); deep.value = 42
import pkg.sub.deep
print(pkg.__name__, hasattr(pkg, "sub"))
import pkg.sub.deep as d
print(d.value)
from pkg.sub import deep as e
print(e is d)
from pkg import sub as s
print(s is sub)
def err(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
err(lambda: pkg.sub); err(lambda: importlib.import_module("pkg.sub.deep").value); err(lambda: importlib.import_module(".deep", "pkg.sub").value); err(lambda: importlib.import_module("..sub", "pkg.sub").__name__); err(lambda: importlib.import_module(".x")); err(lambda: importlib.import_module("pkg.none")); err(lambda: __import__("pkg.sub.deep").__name__); err(lambda: __import__("pkg.sub.deep", fromlist=["value"]).__name__); err(lambda: __import__("pkg.sub", fromlist=["deep"]).__name__); err(lambda: __import__("deep", {"__package__": "pkg.sub", "__name__": "pkg.sub.x"}, level=1, fromlist=("value",)).value)
pkg.sub = "shadow"
import pkg.sub
print(pkg.sub)
err(lambda: exec("import pkg.sub.deep as q"))
from pkg.sub import deep as g
print(g.value)
del pkg.__path__
err(lambda: exec("import pkg.more")); err(lambda: exec("from pkg import more"))
err(lambda: exec("import pkg.sub.deep")); 
class Fake: attr = "attr of fake"; __name__ = "fake"
sys.modules["fake"] = Fake
import fake
from fake import attr
print(fake is Fake, attr); err(lambda: exec("from fake import nothing")); err(lambda: exec("import fake.sub"))
sys.modules["num"] = 5
import num
print(num); err(lambda: exec("from num import real, imag; print(real, imag)")); err(lambda: exec("from num import nothing")); err(lambda: exec("from num import *"))
sys.modules["none"] = None
err(lambda: exec("import none")); err(lambda: exec("from none import x"))
del sys.modules["fake"]; err(lambda: exec("import fake"))
class Lazy(types.ModuleType):
    def __getattr__(self, n): return f"lazy {n}" if n.startswith("l") else object.__getattribute__(self, n)
sys.modules["lazy"] = Lazy("lazy")
from lazy import load, look as l2
print(load, l2); err(lambda: exec("from lazy import other"))
def inside():
    import sys as a, types as b
    from pkg import sub
    return a is sys, b is types, sub
print(inside())
total = 0
for i in range(200):
    import num as n
    from num import real
    total += n + real
    if i == 100: sys.modules["num"] = 7
print(total)
