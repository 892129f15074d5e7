# data model corners
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw): print("prepare", name, kw); return {"pre": 1}
    def __new__(mcs, name, bases, ns, **kw): return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); print("init", name)
    def __call__(cls, *a): print("call", a); return super().__call__(*a)
    def __getattr__(cls, n): return "meta-" + n
    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k
    def __instancecheck__(cls, o): return o == 5
    def __or__(cls, o): return "or"
class A(metaclass=Meta, key=3):
    x = 1
print(A.pre, A.foo, len(A), list(A), 1 in A, A["k"], isinstance(5, A), A | 1, type(A), type(A()).__name__)
class Base:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
class Sub(Base, tag="t"): pass
print(Sub.tag)
try:
    class Bad(Base, nope=1): pass
except TypeError as e: print(e)
class Desc:
    def __set_name__(self, o, n): print("set_name", o.__name__, n); self.n = n
    def __get__(self, o, t): return (self.n, o is None, t.__name__)
    def __set__(self, o, v): print("set", v)
    def __delete__(self, o): print("del")
class D: d = Desc()
print(D.d, D().d); D().d = 3; del D().d
class S:
    __slots__ = ("a", "__b", "c")
    def __init__(self): self.a = 1; self.__b = 2
s = S(); print(s.a, s._S__b, hasattr(s, "c"), hasattr(s, "__dict__"))
try: s.z = 1
except AttributeError as e: print(e)
try: s.c
except AttributeError as e: print(e)
try: del s.c
except AttributeError as e: print(e)
class S2(S): __slots__ = ("d", "__dict__")
s2 = S2(); s2.q = 1; print(s2.__dict__)
for bad in ("x = type('T', (), {'__slots__': ('1a',)})", "class T:\n a = 1\n __slots__ = ('a',)", "class T(int):\n __slots__ = ('a',)", "class T(tuple): __slots__ = ('a',)", "class T:\n __slots__ = (1,)", "class T(bool): pass", "class T(type(None)): pass", "class T(int, str): pass", "class A1: pass\nclass B1(A1): pass\nclass C1(A1, B1): pass", "class A1: pass\nclass C1(A1, A1): pass", "class M1(type): pass\nclass M2(type): pass\nclass X1(metaclass=M1): pass\nclass Y1(X1, metaclass=M2): pass", "class T(3): pass", "type('a', (), {}, x=1)", "type('a\\0', (), {})", "type(1, (), {})", "type('a', 1, {})", "type('a')()", "object(1)", "class T: pass\nT(1)", "class T:\n def __new__(c): return 1\nprint(T())", "class T:\n def __init__(s): return 1\nT()", "class T: pass\nT.__name__ = 1", "class T: pass\nT.__bases__ = ()", "class T: pass\nT.__bases__ = (int,)", "class T: pass\ndel T.__name__", "int.x = 1", "class T: pass\nT().__class__ = int", "class T: pass\nT().__class__ = 1", "class T: pass\nt = T()\nt.__dict__ = 1", "(1).foo", "(1).foo = 1", "del (1).real", "None.x = 1", "len.x = 1", "len.__name__ = 1", "def f(): pass\nf.__dict__ = 1", "f = lambda: 0\nf.__kwdefaults__ = 1", "class T:\n __slots__ = 'a'\nT.a.__set__(1, 2)", "super().x", "super(int, 'a')", "super(1)", "class T:\n def f(self): super(T).x\nT().f()", "class T:\n def f(): super().x\nT.f()", "[].append.__self__ = 1", "class T:\n x = property()\nT().x", "class T:\n x = property()\nT().x = 1", "class T:\n x = property()\ndel T().x", "class T:\n @property\n def x(s): return 1\nT().x = 1", "hash([])", "hash({})", "class T:\n def __eq__(s, o): return 1\nhash(T())", "class T:\n __hash__ = None\nhash(T())", "class T:\n def __hash__(s): return 'a'\nhash(T())", "class T:\n def __len__(s): return -1\nlen(T())", "class T:\n def __len__(s): return 1.5\nlen(T())", "class T:\n def __bool__(s): return 1\nbool(T())", "class T:\n def __index__(s): return 'a'\n[1][T()]", "class T:\n def __repr__(s): return 1\nrepr(T())", "class T:\n def __str__(s): return 1\nstr(T())", "class T:\n def __iter__(s): return 1\niter(T())", "class T:\n def __format__(s, f): return 1\nformat(T())", "format(object(), 'x')", "class T:\n def __getattr__(s, n): raise AttributeError('no ' + n)\nT().foo", "class T:\n def __getattribute__(s, n): raise AttributeError('got ' + n)\nT().foo", "class T:\n def __contains__(s, x): raise ValueError\n1 in T()", "1 in 5", "class T: __iter__ = None\niter(T())", "class T: __contains__ = None\n1 in T()", "class T: __call__ = 3\nT()()", "T = 5\nT()", "class T:\n def __enter__(s): pass\nwith T(): pass", "for x in 5: pass", "a, b = 5", "a, b = 1, 2, 3", "a, b, c = 1, 2", "a, *b, c = [1]", "print(*5)", "print(**5)", "(lambda a: 0)(**{1: 2})", "(lambda a: 0)(1, a=2)", "(lambda a, /: 0)(a=2)", "(lambda *, a: 0)()", "(lambda: 0)(1)", "(lambda a, b=1: 0)(1, 2, 3)", "(lambda a, b, c: 0)(1)", "(lambda a: 0)(b=1)", "raise 5", "raise ValueError from 5", "raise", "assert 0, 'm'", "del undefined_name", "x.y.z", "1 + 'a'", "'a' + 1", "[] + ()", "1 < 'a'", "-'a'", "~1.5", "1 @ 2", "a = 1\na @= 2", "{}[1]", "[][1]", "()[0]", "''[0]", "{[]: 1}", "{[]}", "5[0] = 1", "int('x')", "int([])", "float('y')", "1 // 0", "1 % 0", "1.0 // 0", "0 ** -1", "2 ** 'a'", "divmod(1, 0)", "round('a')", "abs('a')", "sum(['a'])", "max([])", "min(1)", "sorted([1, 'a'])", "chr(-1)", "ord('ab')", "range(1, 2, 0)", "slice()", "isinstance(1, 1)", "issubclass(1, int)", "getattr(1, 'x')", "getattr(1, 1)", "setattr(1, 'x', 1)", "next(iter([]))", "next(1)", "iter(1)", "iter(1, 2)", "zip(1)", "map(1)", "enumerate(1)", "reversed(1)", "'%d' % 'a'", "'%s %s' % 1", "'%z' % 1", "'{}'.format()", "'{a}'.format()", "'{0.x}'.format(1)", "''.join([1])", "'a'.encode('nope')", "[].index(1)", "[].remove(1)", "[].pop()", "{}.popitem()", "set().pop()", "{1}.remove(2)", "(1).to_bytes(0)", "import nope", "from math import nope", "import math.nope", "__import__('')", "x: int\nprint(x)", "def f():\n print(x)\n x = 1\nf()", "def f():\n def g(): return y\n g()\n y = 1\nf()"):
    try: exec(bad, {"__name__": "m"}); print("ok", bad)
    except BaseException as e: print(type(e).__name__, "|", e)
