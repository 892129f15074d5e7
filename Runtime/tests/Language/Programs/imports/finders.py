import sys
from importlib.machinery import ModuleSpec
log = []
SOURCES = {"alpha": "value = 1\nprint('alpha runs as', __name__, __package__)", "pkg": "print('pkg', __path__)\nfrom . import child\nx = child.y + 1", "pkg.child": "print('child', __name__, __package__)\ny = 41", "broken": "start = 1\nraise ValueError('inside')\n", "nothere.sub": "", "syntax": "x = = 1"}
class Loader:
    def create_module(self, spec): log.append(("create", spec.name)); return None
    def exec_module(self, module):
        log.append(("exec", module.__name__, module.__name__ in sys.modules))
        exec(compile(SOURCES[module.__name__], module.__name__ + ".py", "exec"), module.__dict__)
class Finder:
    def find_spec(self, name, path=None, target=None):
        log.append(("find", name, path, target))
        if name in SOURCES: return ModuleSpec(name, Loader(), origin="mem", is_package=name == "pkg")
def show():
    for x in log: print("  ", *x)
    log.clear()
sys.meta_path.insert(0, Finder())
import alpha
show()
import alpha
print(alpha.value, alpha.__spec__.name, alpha.__spec__.origin, alpha.__loader__.__class__.__name__); show()
import pkg.child as c
print(c.y, pkg.x if "pkg" in globals() else "unbound"); show()
import pkg
print(pkg.child is c, pkg.__package__, repr(pkg.__path__), c.__package__, c.__spec__.parent)
def err(s):
    try: exec(s, {}); print("fine")
    except BaseException as e: print(type(e).__name__, e, getattr(e, "name", "-"))
    show()
err("import broken"); print("broken" in sys.modules)
err("import syntax"); print("syntax" in sys.modules)
err("import pkg.none")
err("import alpha.sub")
err("import nothere.sub")
err("from pkg import child, other")
err("from pkg.child import y as z; print(z)")
class NoExec: pass
class Bad:
    def find_spec(self, name, path, target=None):
        if name == "noexec": return ModuleSpec(name, NoExec())
        if name == "noloader": return ModuleSpec(name, None)
        if name == "raising": raise RuntimeError("finder failed")
        if name == "wrong": return 5
sys.meta_path[0] = Bad()
for n in ("noexec", "noloader", "raising"): err("import " + n)
print(repr(sys.modules.get("noloader")))
class Other:
    def create_module(self, spec): import types; return types.SimpleNamespace(made=True)
    def exec_module(self, module): module.ran = True
class F:
    @staticmethod
    def find_spec(name, path, target=None): return ModuleSpec(name, Other()) if name == "ns" else None
sys.meta_path[0] = F
import ns
print(type(ns).__name__, ns.made, ns.ran, ns.__name__)
class Replaces:
    def create_module(self, spec): return None
    def exec_module(self, module): sys.modules[module.__name__] = "a string"
sys.meta_path[0] = type("R", (), {"find_spec": staticmethod(lambda n, p, t=None: ModuleSpec(n, Replaces()) if n == "rep" else None)})
import rep
print(repr(rep))
class Removes(Replaces):
    def exec_module(self, module): del sys.modules[module.__name__]
sys.meta_path[0] = type("R", (), {"find_spec": staticmethod(lambda n, p, t=None: ModuleSpec(n, Removes()) if n == "rem" else None)})
err("import rem")
saved = sys.meta_path[:]
import linecache, warnings
sys.meta_path[:] = []
warnings.simplefilter("always")
sys.meta_path[:] = saved[1:]
err("import zzz")
sys.modules["blocked"] = None
err("import blocked"); err("from blocked import x"); err("import blocked.sub")
