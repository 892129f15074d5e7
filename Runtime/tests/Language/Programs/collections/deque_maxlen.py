def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import deque

d = deque(range(10), maxlen=3)
print(d, d.maxlen, deque().maxlen, deque([1], 0), deque(maxlen=2))
d.append(10)
d.appendleft(6)
d.extend([1, 2, 3, 4])
print(d)
attempt(d.insert, 1, 5)
attempt(deque, [], -1)
attempt(deque, [], "a")
attempt(deque, [], 1.5)
attempt(deque, [], maxlen=None)
attempt(setattr, d, "maxlen", 5)
d.extendleft("ab")
print(d, d.copy().maxlen, (d + d), (d * 2), d.__copy__())
d *= 2
d += "z"
print(d)
try:
    d += 5
except TypeError as error:
    print(error)
window = deque(maxlen=5)
sums = []
for i in range(60):
    window.append(i * i % 17)
    sums.append(sum(window))
print(sums[-10:])
it = iter(deque([1, 2]))
print(next(it), it.__length_hint__())


def grow():
    d = deque([1, 2])
    for x in d:
        d.append(x)


attempt(grow)
attempt(lambda: [d.pop() for d in [deque([1, 2, 3])] for _ in d])
s = deque()
s.append(s)
print(s, deque([1]).__reduce__()[1:3])
