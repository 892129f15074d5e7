import operator

hints = [iter([1, 2, 3]), iter((1, 2)), iter("ab"), iter({1: 2}), iter({1: 2}.values()), iter({1}), iter(range(4)), reversed([1, 2]), iter(b"abc"), enumerate([1]), zip([1]), map(str, [1])]
for it in hints:
    before = operator.length_hint(it, -1)
    next(it, None)
    print(type(it).__name__.replace("str_ascii", "str"), before, operator.length_hint(it, -1))
a = [1, 2, 3]
it = iter(a)
next(it)
a.clear()
print(operator.length_hint(it), list(it))
import itertools

r = itertools.repeat("x", 3)
print(operator.length_hint(r), next(r), operator.length_hint(r))
try:
    operator.length_hint(itertools.repeat("x"))
except TypeError as error:
    print(error)
