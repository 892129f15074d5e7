b = bytearray(b"abc")
seen = []
for value in b:
    seen.append(value)
    if len(seen) < 6:
        b.append(value + 3)
print(seen, b)
it = iter(b)
next(it)
print(it.__length_hint__())
b.clear()
print(list(it), it.__length_hint__())
b.extend(b"later")
print(list(it))
b = bytearray(range(10))
out = []
for value in b:
    out.append(value)
    del b[0]
print(out, b)


class Grow:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        self.target.clear()
        return 1


b = bytearray(b"xyz")
try:
    b[Grow(b)] = 5
except IndexError as error:
    print(error, b)
b = bytearray(b"xyz")
try:
    b[1] = Grow(b)
    print(b)
except IndexError as error:
    print(error, b)
b = bytearray(b"wxyz")
try:
    print(b[Grow(b) :])
except IndexError as error:
    print(error)
total = 0
b = bytearray(60)
for i in range(60):
    b[i] = i * 4
    total += b[i]
print(total, b[-3:])
