import sys, types
from importlib.machinery import ModuleSpec
S = {"a": "print('a starts'); import b; x = 1; print('a sees', b.y)", "b": "print('b starts'); import a\ntry: a.x\nexcept AttributeError as e: print(type(e).__name__, e, e.name)\ntry:\n    from a import x\nexcept ImportError as e: print(type(e).__name__, e)\ny = 2", "pk": "from pk import s\nz = 1", "pk.s": "import pk.t as t\nprint('s', t.w)\nfrom pk import t as t2\nprint(t2 is t)\ntry: from pk import z\nexcept ImportError as e: print(e)\ntry: pk\nexcept NameError as e: print(e)", "pk.t": "w = 3\nimport pk\ntry: pk.s\nexcept AttributeError as e: print(e)\nimport pk.s\nprint(sorted(k for k in vars(pk) if k[0] != '_'))\nimport pk.s as via\nprint(via.__name__)", "sh": "print(__spec__._initializing)"}
class L:
    def create_module(self, spec): return None
    def exec_module(self, m): exec(S[m.__name__], m.__dict__)
class F:
    def find_spec(self, n, p, t=None): return ModuleSpec(n, L(), is_package=n == "pk", origin=n) if n in S else None
sys.meta_path.insert(0, F())
import a
print(a.x, a.b.y)
import pk
print(pk.z, pk.s.t.w)
import sh
print(getattr(sh.__spec__, "_initializing", "none"))
try: a.nothing
except AttributeError as e: print(e)
a.__spec__._initializing = True
try: a.nothing
except AttributeError as e: print(e)
try: from a import nothing
except ImportError as e: print(e)
a.__spec__._uninitialized_submodules = ["later"]
try: a.later
except AttributeError as e: print(e)
a.__spec__ = None
try: a.nothing
except AttributeError as e: print(e)
try: from a import nothing
except ImportError as e: print(e)
class Sp: has_location = True; origin = "/where/it/is.py"
a.__spec__ = Sp
try: from a import nothing
except ImportError as e: print(e, e.path)
a.__file__ = "/file/of/a.py"
try: from a import nothing
except ImportError as e: print(e, e.path)
a.__name__ = 5
try: from a import nothing
except ImportError as e: print(e, e.path)
