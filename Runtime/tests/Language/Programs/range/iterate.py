def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


it = iter(range(5))
print(next(it), it.__length_hint__(), list(it), list(it), it.__length_hint__(), type(it).__name__, type(iter(range(2**70))).__name__)
attempt(next, it)
for r in (range(2**63 - 2, 2**63 + 2), range(-(2**63), -(2**63) + 2), range(2**64, 0, -(2**63)), range(2**63 - 3, 2**63 - 1)):
    print([x for x in r])
out = []
for i in range(60):
    if i % 2:
        continue
    if i > 50:
        break
    out.append(i)
else:
    out.append("else")
print(out, i)
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
for i in range(0):
    pass
print(i)
total = 0
for a in range(10, -50, -1):
    total = total * 3 % 1009 + a
print(total)
a, b, *c = range(6)
print(a, b, c, sum(range(101)), max(range(3, 9)), tuple(range(3)), [*range(2)], {*range(2)})
it = iter(range(10))
it.__setstate__(7)
print(list(it), range(5).__reduce__())
print([(i, j) for i in range(3) for j in range(i)])
