def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), 2 in d, d.count(2), d.index(3), d.copy(), d == deque([1, 2, 3]), d == [1, 2, 3])
d.extend("ab")
d.extendleft("xy")
print(d)
d.rotate(2)
print(d)
d.rotate(-3)
d.rotate()
d.reverse()
print(d, list(reversed(d)))
d.insert(1, "i")
d.remove("a")
print(d)
attempt(d.remove, "zz")
attempt(d.index, "zz")
attempt(d.index, 1, 5)
attempt(d.rotate, "a")
attempt(d.insert, "a", 1)
attempt(lambda: d[100])
attempt(lambda: d[0:1])
attempt(lambda: d["a"])
attempt(d.__setitem__, 100, 1)
attempt(d.__delitem__, 100)
attempt(deque().pop)
attempt(deque().popleft)
attempt(hash, d)
attempt(deque, 5)
d[0] = "set"
del d[1]
print(d, bool(deque()), deque("ab") + deque("c"), deque("ab") * 2, 2 * deque("a"), deque([1]) < deque([2]))
attempt(lambda: deque() + [1])
attempt(lambda: deque() * "a")
attempt(lambda: deque() < [])
