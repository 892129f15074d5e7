def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import operator as o

for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "lt", "le", "eq", "ne", "ge", "gt", "is_", "is_not"):
    print(name, getattr(o, name)(7, 2), end="; ")
print()
print(o.neg(5), o.pos(-5), o.inv(5), o.invert(5), o.not_(0), o.truth([]), o.abs(-3), o.index(True), o.concat([1], [2]), o.contains([1], 1), o.countOf([1, 1.0, 2], 1), o.indexOf("abc", "c"), o.is_none(None), o.is_not_none(0))
print(o.getitem([1, 2], 1), o.getitem({"a": 1}, "a"), o.matmul.__name__, o.call(pow, 2, 3), o.call(int, "11", base=2))
a = [1, 2, 3]
o.setitem(a, 0, "x")
o.delitem(a, 1)
print(a, o.iadd(a, [9]) is a, o.iconcat(a, "z"), o.imul(2, 3), o.ior({1}, {2}))
attempt(o.add, 1)
attempt(o.add, 1, "a")
attempt(o.concat, 1, 2)
attempt(o.indexOf, [1], 5)
attempt(o.countOf, 5, 1)
attempt(o.index, 1.5)
attempt(o.getitem, [1], 5)
attempt(o.matmul, 1, 2)
attempt(o.contains, 5, 1)
attempt(o.length_hint, [], "a")
attempt(o.inv, 1.5)
attempt(o.not_)
