def err(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
def f[T: int = bool, *Ts = *tuple[int, ...], **P = [int, str]](x: T) -> T: return x
for t in f.__type_params__: print(type(t).__name__, t.__name__, repr(t), getattr(t, "__bound__", "-"), t.__default__, t.has_default())
class C[T, U: (int, str), V = T]:
    x: T
    def m[W](self, a: T, b: W) -> V: return T, W
    inner = lambda: T
    L = list[T]
print(C.__type_params__, C.__parameters__, C.__orig_bases__, [b.__name__ for b in C.__bases__], C.U if hasattr(C, "U") else "no attr")
u = C.__type_params__[1]; print(u.__bound__, u.__constraints__, u.__covariant__, u.__contravariant__, u.__infer_variance__)
print(C().m(1, 2), C.inner(), C.L, C[int, str], C[int, str, float], C.m.__type_params__, C.m.__annotations__, C.__annotations__)
err(lambda: C[1, 2, 3, 4])
type A = int | str
type B[T] = list[T] | B[int]
type R = R | None
type Bad = undefined_name
type D[T: 1 / 0 = 1 / 0] = T
print(A, A.__name__, A.__value__, A.__type_params__, type(A).__name__, B, B.__value__, B[str], B[str].__args__, B.__type_params__, R.__value__, A.__module__)
err(lambda: Bad.__value__); undefined_name = 5; err(lambda: Bad.__value__); err(lambda: D.__type_params__[0].__bound__); err(lambda: D.__type_params__[0].__default__); err(lambda: A[int]); err(lambda: A.foo); err(lambda: setattr(A, "__value__", 1)); err(lambda: A()); err(lambda: isinstance(1, A)); err(lambda: A | None); err(lambda: int | B[str]); err(lambda: [*A] if False else hash(A) == hash(A)); err(lambda: type("X", (A,), {}))
lazy = []
type L = lazy.append("evaluated") or 1
print(lazy, L.__value__, L.__value__, lazy, L.evaluate_value(1))
def outer[T](x):
    def inner[U](y): return T, U
    class K[V](list): v = V; t = T
    type Al[Z] = dict[T, Z]
    return inner(1), K.v, K.t, K.__orig_bases__[-1], Al[int], Al.__value__
print(outer(1))
T = "global T"
def g[T](a=T): return a, T
print(g())
class E[T]:
    T = "class T"
    def m(self): return T
    n = T
print(E().m(), E.n, E.__type_params__)
def dec(f): return f
@dec
def h[T](): return [T for _ in range(1)], (lambda: T)()
print(h())
class Base:
    def __init_subclass__(cls, **k): print("init_subclass", cls.__name__, k)
class F[T](Base, key=T): pass
class G[T](metaclass=type): pass
print(G[int].__origin__, G[int].__args__, repr(G[int]), G[int] == G[int], isinstance(G[int](), G), G[int]().__orig_class__)
for s in ["def f[](): pass", "def f[T, T](): pass", "def f[T=int, U](): pass", "def f[*T: int](): pass", "def f[**P: int](): pass", "class C[T: (yield)]: pass", "class C[T: (a := 1)]: pass", "type X = (yield)", "type X = (a := 1)", "type X[T] = await x", "def f[T](T: int): pass", "def f[T]():\n nonlocal T", "def f[T]():\n global T", "class C[T](T := 1): pass", "type 5 = int", "type X =", "type X[T: int, *Ts, **P] = int", "def f[T: *int](): pass", "def f[*Ts = *int](): pass", "def f[T = *int](): pass", "lambda[T]: 1", "def f[1](): pass", "def f[T:](): pass", "def f[T=](): pass", "class C[T]()(): pass", "type = 5", "type type = type", "type (X) = int", "def f[__debug__](): pass", "def f[T](x: T = (yield)): pass", "def f[**P, T](): pass", "def f[*Ts, *Us](): pass", "def f[T,](): pass", "def f[,](): pass"]:
    try: compile(s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "|", e.msg, e.lineno, e.offset)
