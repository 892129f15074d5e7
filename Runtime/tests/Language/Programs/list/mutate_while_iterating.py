a = [1, 2, 3]
seen = []
for x in a:
    seen.append(x)
    if len(a) < 8:
        a.append(x * 10)
print(seen)
a = list(range(10))
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = list(range(6))
out = []
for x in a:
    out.append(x)
    del a[0]
print(out, a)
a = [1, 2, 3]
it = iter(a)
next(it)
a.clear()
print(list(it))
a.extend("abc")
print(list(it), next(it, "over"))
a = [1, 2, 3]
for i, x in enumerate(a):
    a[i] = x * 2
    if i == 0:
        a[2] = 100
print(a)
a = [1, 2, 3, 4]
for x in reversed(a):
    if x == 3:
        a.clear()
    out.append(x)
print(out)
a = list(range(60))
total = 0
for x in a:
    total += x
    if x == 40:
        a[45:] = [1000]
print(total)
a = [3, 2, 1]
print([a.pop() for _ in a], a)
