def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1, "b": 2}
for other in ({"b": 9}, [("c", 3)], [["d", 4], "ef"], "ab", 5, None, [1], ["abc"], [(1, 2, 3)], [([], 1)], {"x": 0}.items()):
    c = dict(d)
    try:
        c |= other
    except Exception as error:
        print(type(error).__name__, error, c)
    else:
        print(c)
    attempt(lambda: d | other)
    attempt(lambda: other | d)
print(d.__or__({}), d.__or__([]), d.__ror__({"z": 0}), d.__ror__(()), d.__ior__({"k": 1}) is d, d)


class D(dict):
    pass


print(type(D(a=1) | {"b": 1}).__name__, type({"b": 1} | D(a=1)).__name__, type(D() | D()).__name__)
x = D(a=1)
y = x
x |= {"q": 2}
print(x is y, x)
attempt(dict.fromkeys, 5)
attempt(dict.fromkeys, [[]])
attempt(dict.fromkeys)
print(dict.fromkeys("abca"), dict.fromkeys([], 1), dict.fromkeys({1: 2}, []), D.fromkeys("ab", 0), type(D.fromkeys("a")).__name__, dict.fromkeys({3, 1}, 0))
attempt(dict, 1)
attempt(dict, [1])
attempt(dict, ["abc"])
attempt(dict, None)
attempt(dict, [], [])
attempt(dict, **{"1": 2})
attempt(lambda: dict(**{1: 2}))
attempt(dict, [("a", 1)], a=2, b=3)
attempt(d.update, 5)
attempt(d.update, [("a",)])
attempt(d.update, {}, {})
attempt(d.__getitem__, [])
attempt(d.__getitem__, "nope")
attempt(d.__delitem__, "nope")
attempt(d.__contains__, [])
attempt(d.get, {})
attempt(d.setdefault, [], 1)
attempt(d.pop, "nope")
attempt(d.pop)
attempt({}.popitem)


class Keys:
    def keys(self):
        return ["p", "q"]

    def __getitem__(self, key):
        return key * 2


class BadKeys:
    def keys(self):
        return 5


print(dict(Keys()), {**Keys()}, {} | dict(Keys()))
attempt(dict, BadKeys())
attempt(lambda: {**BadKeys()})
attempt(lambda: {**5})
