import sys, types, warnings
warnings.simplefilter("always")
def err(s, ns):
    with warnings.catch_warnings(record=True) as w:
        try: exec(s, ns); print("fine")
        except BaseException as e: print(type(e).__name__, e, getattr(e, "name", "-"))
        for x in w: print("  warns", x.category.__name__, x.message)
p = types.ModuleType("p"); p.__path__ = []; q = types.ModuleType("p.q"); q.__path__ = []; r = types.ModuleType("p.q.r")
sys.modules.update({"p": p, "p.q": q, "p.q.r": r}); p.q = q; q.r = r; r.value = 5; p.top = "top"
for s in ["from . import q; print(q.__name__)", "from .q import r; print(r.value)", "from .q.r import value; print(value)", "from .. import x", "from . import nothing", "from .none import x", "from .q.none import x", "from .q.r.s import x", "from . import *", "import p.q.r as z; print(z.__name__)"]:
    print(s); err(s, {"__name__": "p", "__package__": "p", "__path__": []})
for s in ["from . import r; print(r.value)", "from .. import top; print(top)", "from ..q import r; print(r.value)", "from ... import x", "from ...x import y", "from . import top"]:
    print(s); err(s, {"__name__": "p.q", "__package__": "p.q", "__path__": []})
err("from . import x", {})
err("from . import x", {"__name__": "__main__"})
err("from . import x", {"__name__": "a.b"})
err("from . import q", {"__name__": "p", "__path__": []})
err("from . import q", {"__name__": "p.mod"})
err("from . import x", {"__package__": None, "__name__": "p.mod"})
err("from . import x", {"__package__": "", "__name__": "p.mod"})
err("from . import x", {"__package__": 5, "__name__": "p.mod"})
err("from . import x", {"__package__": "unloaded", "__name__": "p.mod"})
err("from . import q", {"__package__": "p", "__spec__": p.__spec__})
class Spec: parent = "p"
class Wrong: parent = 5
class NoParent: pass
err("from . import q", {"__package__": "other", "__spec__": Spec})
err("from . import q", {"__spec__": Spec})
err("from . import q", {"__spec__": Wrong})
err("from . import q", {"__spec__": NoParent})
err("from . import q", {"__name__": 5})
