def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from functools import cache, lru_cache

calls = []


@lru_cache(maxsize=2)
def f(x, y=0):
    calls.append(x)
    return x * 10 + y


print(f(1), f(1), f(2), f(3), f(1), calls, f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f.__wrapped__(5), f.__name__)
attempt(f, [])
attempt(f)
print(f(1), f(1.0), f(x=1), f(True), f.cache_info())


@lru_cache(typed=True)
def t(x):
    return type(x).__name__


print(t(1), t(1.0), t(True), t.cache_info())


@lru_cache
def bare(x):
    return x


@lru_cache(maxsize=0)
def none(x):
    return x


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(bare(1), bare.cache_info(), none(1), none(1), none.cache_info(), fib(60), fib.cache_info())
attempt(lru_cache, "a")
attempt(lambda: lru_cache(maxsize=-5)(len).cache_info())
attempt(lambda: lru_cache(maxsize="x")(len))


@lru_cache
def fails(x):
    calls.append("fail")
    raise ValueError(x)


calls.clear()
attempt(fails, 1)
attempt(fails, 1)
print(calls, fails.cache_info())


class C:
    @lru_cache
    def m(self, x):
        return x + 1


c = C()
print(c.m(1), c.m(1), C.m.cache_info())
