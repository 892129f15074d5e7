def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from functools import cmp_to_key, cached_property, singledispatch, total_ordering, update_wrapper, wraps

print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), max("abc", key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(2) >= K(3), K(5).obj, K(1) != K(2))
attempt(hash, K(1))
attempt(lambda: K(1) < 5)
attempt(cmp_to_key)
attempt(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: "x")))
attempt(lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 1 / 0)))


@total_ordering
class T:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v


print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2))
attempt(total_ordering, type("N", (), {}))


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
def _(x):
    return "list"


print(kind(1), kind(True), kind([]), kind("a"), kind.dispatch(bool) is kind.registry[int])
attempt(kind)


def original():
    "doc"


@wraps(original)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original)


class C:
    @cached_property
    def x(self):
        print("computed")
        return 5


c = C()
print(c.x, c.x, c.__dict__)
del c.x
print(c.x)
