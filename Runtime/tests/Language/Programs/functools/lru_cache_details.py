def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import functools


@functools.lru_cache(maxsize=2)
def f(a, b=1, *args, **kw):
    """Doc."""
    calls.append((a, b))
    return a, b


calls = []
print(f(1), f(1), f(1, 1), f(a=1), f(1, b=1), f.cache_info(), len(calls))
print(f(2), f(3), f(1), f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f.__name__, f.__doc__, f.__wrapped__.__name__, type(f).__name__, f(1), f.cache_info())
attempt(f, [])
attempt(f)
attempt(f, 1, c=[])


@functools.lru_cache(typed=True)
def typed(x, **kw):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info(), typed.cache_parameters())


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@functools.lru_cache(maxsize=0)
def never(x):
    return x


never(1), never(1)
print(never.cache_info())


@functools.lru_cache(maxsize=-5)
def negative(x):
    return x


print(negative(1), negative.cache_info())


@functools.lru_cache
def bare(x=5):
    if x == 0:
        raise ZeroDivisionError("kept out")
    return x


print(bare(), bare.cache_info())
attempt(bare, 0)
attempt(bare, 0)
print(bare.cache_info())
attempt(functools.lru_cache, "x")
attempt(functools.lru_cache, 1.5)
attempt(functools.lru_cache(5), 5)


class C:
    @functools.lru_cache
    def method(self, x):
        return x * 2

    @functools.cache
    def other(self):
        return "other"

    @staticmethod
    @functools.lru_cache
    def static(x):
        return -x


c = C()
print(c.method(2), c.method(2), C.method.cache_info(), c.other(), C.static(3), c.static(3), C.static.cache_info())


class Equal:
    def __init__(self, key):
        self.key = key

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.key == other.key


g = functools.lru_cache(lambda x: x.key)
print(g(Equal(1)), g(Equal(2)), g(Equal(1)), g.cache_info())


@functools.lru_cache(maxsize=3)
def recursive(n):
    return 0 if n == 0 else recursive(n - 1) + 1


print(recursive(20), recursive.cache_info())
import copy
print(copy.copy(f) is f, copy.deepcopy(f) is f)
for i in range(100):
    bare(i % 7 + 1)
print(bare.cache_info())
