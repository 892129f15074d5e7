def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import deque
import copy
d = deque([1, 2, 3], maxlen=4)
for name, args in [("append", ()), ("appendleft", (1, 2)), ("extend", (5,)), ("extendleft", (5,)), ("extendleft", ([7, 8],)), ("insert", (1, "i")), ("insert", ("x", 1)), ("pop", (1,)), ("popleft", (1,)), ("remove", (99,)), ("index", (99,)), ("index", (2, 5)), ("index", (1, "x")), ("count", (1,)), ("rotate", ("x",)), ("rotate", (1,)), ("rotate", (-7,)), ("rotate", ()), ("reverse", ()), ("copy", ()), ("clear", ()),
                   ("__getitem__", (9,)), ("__setitem__", (9, 1)), ("__setitem__", (0, "set")), ("__delitem__", (9,)), ("__delitem__", (1,)), ("__add__", (deque([9]),)), ("__add__", ([9],)), ("__iadd__", ([9],)), ("__iadd__", (5,)), ("__mul__", (2,)), ("__mul__", ("x",)), ("__imul__", (0,)), ("__rmul__", (2,)), ("__contains__", (2,)), ("__eq__", ([1, 2, 3],)), ("__lt__", (deque([2]),)), ("__lt__", ([2],))]:
    c = deque([1, 2, 3], maxlen=4)
    try:
        print(name, args, getattr(c, name)(*args), c)
    except Exception as error:
        print(name, args, type(error).__name__, error, c)
attempt(deque, 5)
attempt(deque, [], -1)
attempt(deque, [], "x")
attempt(deque, [], 1, 2)
attempt(deque, maxlen=2, iterable="abc")
attempt(deque().pop)
attempt(deque().popleft)
attempt(lambda: deque(range(5), 3).insert(0, 9))
attempt(setattr, d, "maxlen", 3)
attempt(hash, d)
for mutate in (lambda q: q.append(1), lambda q: q.pop(), lambda q: q.rotate(1), lambda q: q.clear(), lambda q: q.__setitem__(0, 5), lambda q: q.remove(2)):
    q = deque([1, 2, 3])
    try:
        for item in q:
            mutate(q)
        print("no error", q)
    except Exception as error:
        print(type(error).__name__, error)


class Mutates:
    def __init__(self, q):
        self.q = q

    def __eq__(self, other):
        self.q.clear()
        return False


for name in ("remove", "index", "count", "__contains__"):
    q = deque([1, 2, 3])
    q.append(Mutates(q))
    q.append(4)
    attempt(getattr(q, name), 99)
print(deque() < deque([1]), deque([1, 2]) == deque([1, 2]), deque([1], 1) == deque([1], 2), deque("ab") + deque("c"), deque("ab", 3) * 2, list(reversed(deque("abc"))), deque([1], 0), bool(deque()))
i = iter(deque([1, 2, 3]))
print(next(i), i.__length_hint__(), list(i), i.__length_hint__(), type(i).__name__)
print(copy.copy(d), copy.deepcopy(d), d.__reduce__()[1:2], deque(maxlen=5).maxlen, repr(deque([deque()])))
r = deque([1])
r.append(r)
print(r)


class Sub(deque):
    pass


s = Sub([1], 3)
print(s, type(s.copy()).__name__, type(s + s).__name__, type(s * 2).__name__, s.maxlen, Sub("ab") == deque("ab"))
