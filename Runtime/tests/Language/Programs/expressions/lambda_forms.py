print((lambda: ())(), (lambda x: x)(1), (lambda x, y=2: (x, y))(1))
print((lambda *a, **k: (a, k))(1, 2, z=3), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3))
print((lambda x: lambda y: x + y)(1)(2))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
f = lambda *, k: k
print(f.__name__, f.__qualname__, f.__code__.co_name, f.__kwdefaults__)
class A:
    g = lambda self: self
    h = lambda: 0
print(A.g.__qualname__, A.h(), A().g().__class__.__name__)
def outer():
    return lambda: (yield 5)
gen = outer()()
print(type(gen).__name__, next(gen), outer().__qualname__)
def err(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
err(lambda: 0, 1); err(lambda x: x); err(lambda x, /: x, x=1); err(lambda *, k: k); err(f, 1); err(lambda a, b=1: 0, 1, 2, 3)
def syn(s):
    try: compile(s, "s", "eval"); print("fine")
    except SyntaxError as e: print(e.msg, e.lineno, e.offset, e.end_offset)
syn("lambda x x: 1"); syn("lambda x, x: 1"); syn("lambda x=1, y: 1"); syn("lambda *: 1"); syn("lambda *, **k: 1"); syn("lambda /: 1"); syn("lambda a, /, b, /: 1"); syn("lambda **k, a: 1"); syn("lambda *a, *b: 1"); syn("lambda (a, b): 1"); syn("lambda: x = 1"); syn("lambda: (x := 1)"); syn("lambda: x := 1"); syn("lambda None: 1"); syn("lambda x: int: 1"); syn("lambda: pass"); syn("lambda **k=1: 0"); syn("lambda *a=1: 0"); syn("lambda *, a, *b: 0"); syn("lambda 1: 0"); syn("lambda a.b: 0")
