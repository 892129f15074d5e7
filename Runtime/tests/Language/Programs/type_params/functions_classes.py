def f[T, *Ts, **P](x: T, *a: *Ts, **k: P) -> T: return x
print(f.__type_params__, [type(t).__name__ for t in f.__type_params__], f(5))
class A[T: int, U: (str, bytes), V = int]:
    x: T
    def m[W](self, w: W) -> T: return T, W
print(A.__type_params__, A.__parameters__, A.__orig_bases__, A.__mro__[1].__name__, A[int, str])
T, U, V = A.__type_params__
print(T.__bound__, T.__constraints__, U.__constraints__, U.__bound__, V.__default__, T.has_default(), V.has_default(), T.__name__, T.__covariant__, T.__infer_variance__)
print(A().m(1)[0] is T, A.m.__type_params__)
type L[X] = list[X]
print(L, type(L).__name__, L.__value__, L.__type_params__, L.__name__, L[int], L[int].__origin__ is L, L.__parameters__)
type Rec = list[Rec] | int; print(Rec.__value__)
type Bad = undefined_name
try: Bad.__value__
except NameError as e: print(e)
def lazy[T: undefined](x: T): pass
try: lazy.__type_params__[0].__bound__
except NameError as e: print(e)
try: T
except NameError: print("leaked")
print(T.__name__)
class B[T](A[T, str]): pass
print(B[int].__args__, B.__orig_bases__, B.__bases__[0].__name__)
def outer[T]():
    def inner[U](): return T, U
    return inner
print(outer()(), outer.__qualname__, outer().__qualname__)
def dflt[T](x=1, *, y=2): return x, y
print(dflt(), dflt.__defaults__)
@lambda c: (print("deco", c.__name__), c)[1]
class D[T]: print("body", T)
class K:
    Z = 1
    def m[T: Z](self): pass
    type AL[T] = tuple[T, Z]
print(K.m.__type_params__[0].__bound__, K.AL.__value__)
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
err(lambda: A[int, str, int, int]); err(lambda: L[int, str]); err(lambda: Rec[int]); err(lambda: isinstance([], L)); err(lambda: f[int]); err(lambda: int | L); err(lambda: L | None); err(lambda: T | int); err(lambda: repr(f.__type_params__[1])); err(lambda: [*f.__type_params__[1]]); err(lambda: f.__type_params__[2].args); err(lambda: f.__type_params__[2].kwargs)
