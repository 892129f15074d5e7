import types
class Entry:
    def __init__(self, *b): self.b = b
    def __mro_entries__(self, bases): print("entries", len(bases)); return self.b
class A: pass
class B: pass
class C(Entry(A), B): pass
print(C.__bases__ == (A, B), C.__orig_bases__[1] is B, C.__mro__ == (C, A, B, object))
class D(Entry(), B): pass
print(D.__bases__ == (B,))
class E(Entry(A, B)): pass
print(E.__bases__ == (A, B), types.resolve_bases((Entry(A), B)) == (A, B), types.get_original_bases(E)[0].__class__.__name__)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Bad:
    def __mro_entries__(self, bases): return [A]
def bad():
    class X(Bad()): pass
def bad2():
    class X(5): pass
def bad3():
    class X(Entry(5)): pass
err(bad); err(bad2); err(bad3); err(lambda: type("X", (5,), {}))
bc = __build_class__
print(bc(lambda: None, "Made").__name__, bc(lambda: None, "Sub", A).__bases__ == (A,))
err(lambda: bc()); err(lambda: bc(lambda: None)); err(lambda: bc(5, "X")); err(lambda: bc(lambda: None, 5)); err(lambda: bc(lambda x: None, "X")); err(lambda: bc(lambda: None, "X", metaclass=lambda *a: a[0]))
import builtins
def spy(func, name, *bases, **kw): print("building", name, len(bases), kw); return bc(func, name, *bases, **kw)
builtins.__build_class__ = spy
class F(A): x = 1
class G(F, metaclass=type): y = 2
print(G.x + G.y)
def local():
    class H: z = 3
    return H.z
print(local())
builtins.__build_class__ = lambda *a: "replaced"
class I: pass
print(I)
builtins.__build_class__ = bc
del builtins.__build_class__
try: exec("class J: pass")
except NameError as e: print(e)
builtins.__build_class__ = bc
print(types.new_class("N", (A,), {}, lambda ns: ns.update(v=5)).v, types.prepare_class("P", (A,), {"metaclass": type, "k": 1}))
total = 0
for i in range(100):
    class L(A if i % 2 else B):
        v = i
        def m(self): return self.v + L.v
    total += L().m()
print(total, L.__bases__[0].__name__)
