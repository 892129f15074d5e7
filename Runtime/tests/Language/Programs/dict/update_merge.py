def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1}
attempt(d.update, {"b": 2})
attempt(d.update, [("c", 3)], e=5)
attempt(d.update)
attempt(d.update, None)
attempt(d.update, 5)
attempt(d.update, [1])
attempt(d.update, ["abc"])
attempt(d.update, [("f", 6), ("bad",)])
attempt(d.update, {}, {})
attempt(d.update, a=9, self=1)
print(d)
print({"a": 1} | {"a": 2, "b": 3}, {"a": 1}.__or__([("b", 1)]), {"a": 1}.__ror__({"b": 2}))
attempt(lambda: {"a": 1} | [("b", 2)])
attempt(lambda: {} | None)
d |= [("z", 26)]
d |= {"a": 0}
print(d)
try:
    d |= 5
except TypeError as error:
    print(error)


class D(dict):
    pass


print(type(D(a=1) | {}).__name__, type({} | D()).__name__)
a = {1: "one"}
a.update(a)
print(a)


class Grow(dict):
    def keys(self):
        print("keys")
        return super().keys()


print({**Grow(q=1)}, dict(Grow(r=2)))
target = {}
target.update(Grow(s=3))
print(target)
