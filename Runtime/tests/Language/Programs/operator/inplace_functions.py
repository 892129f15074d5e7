def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import operator
cases = [("iadd", [1], [2]), ("iadd", 5, 3), ("iadd", "a", "b"), ("iadd", 1, "x"), ("isub", 5, 3), ("isub", {1, 2}, {2}), ("imul", [1], 3), ("imul", 2, 0.5), ("imul", [1], "x"), ("itruediv", 7, 2), ("itruediv", 7, 0), ("ifloordiv", 7, 2), ("ifloordiv", 7.5, 0), ("imod", 7, 4), ("imod", "%s", 5), ("ipow", 2, 10), ("ipow", 2, -1), ("ilshift", 1, 5),
         ("ilshift", 1, -1), ("irshift", 32, 2), ("iand", 12, 10), ("iand", {1, 2}, {2}), ("ior", 12, 3), ("ior", {1: 2}, {3: 4}), ("ior", {1: 2}, [(3, 4)]), ("ixor", 12, 10), ("ixor", True, True), ("imatmul", 1, 2), ("iconcat", [1], [2]), ("iconcat", [1], (2,)), ("iconcat", 1, 2), ("iconcat", "a", "b")]
for name, a, b in cases:
    print(name, a, b, end=" ")
    attempt(getattr(operator, name), a, b)
target = [1]
print(operator.iadd(target, [2]) is target, target, operator.add(target, [3]) is target)


class M:
    def __matmul__(self, other):
        return ("matmul", other)

    def __imatmul__(self, other):
        return ("imatmul", other)

    def __rmatmul__(self, other):
        return ("rmatmul", other)


print(operator.matmul(M(), 1), operator.imatmul(M(), 1), operator.matmul(1, M()), operator.imatmul(1, M()))
for name, args in [("index", (5,)), ("index", (True,)), ("index", (1.5,)), ("concat", ([1], [2])), ("concat", ("a", "b")), ("concat", (1, 2)), ("concat", ([1], (2,))), ("contains", ([1, 2], 2)), ("contains", (5, 1)), ("countOf", ([1, 2, 1, True], 1)), ("countOf", (5, 1)), ("indexOf", ([1, 2], 2)), ("indexOf", ([1, 2], 3)), ("delitem", ([1], 5)), ("setitem", ((1,), 0, 2)),
                   ("getitem", ([1, 2], 1)), ("getitem", ({1: 2}, 3)), ("length_hint", ([1, 2],)), ("length_hint", (5,)), ("length_hint", (5, 7)), ("length_hint", (5, "x")), ("length_hint", (iter([1, 2, 3]),)), ("truth", ([],)), ("not_", ([],)), ("is_", (None, None)), ("is_not", (1, None)), ("is_none", (None,)), ("is_not_none", (None,)), ("neg", ("x",)), ("invert", (5,)), ("inv", (1.5,)), ("pos", (True,)), ("abs", (-3,)),
                   ("lt", (1, 2)), ("lt", (1, "x")), ("eq", (1, 1.0)), ("ge", (2, 1)), ("add", (1,)), ("call", (len, "abc")), ("call", ()), ("call", (5,)), ("pow", (2, 3)), ("mod", (5, 0)), ("lshift", (1, 2.0))]:
    print(name, end=" ")
    attempt(getattr(operator, name), *args)
attempt(operator.call, dict, a=1)
print(operator.__add__ is operator.add, sorted(n for n in operator.__all__ if n.startswith("i")))
