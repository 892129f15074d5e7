def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import copy

a = [1, [2], {"k": [3]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append("x")
a[2]["k"].append("y")
print(b, c, b[1] is a[1], c[1] is a[1])
for value in (5, "s", (1, 2), None, len, int, 1.5, frozenset([1]), range(3), ..., b"x"):
    print(copy.copy(value) is value, copy.deepcopy(value) is value, end=" ")
print()
t = ([1],)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(t) == t)
loop = []
loop.append(loop)
l2 = copy.deepcopy(loop)
print(l2[0] is l2, l2 is loop)
shared = [0]
s = copy.deepcopy([shared, shared])
print(s[0] is s[1])


class C:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"C({self.x})"


class Own(C):
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep " + type(memo).__name__


class State(C):
    def __getstate__(self):
        return {"x": "from state"}

    def __setstate__(self, state):
        self.x = state["x"] + " set"


o = C([1])
print(copy.copy(o), copy.copy(o).x is o.x, copy.deepcopy(o).x is o.x, copy.copy(Own(1)), copy.deepcopy(Own(1)), copy.copy(State(2)))
attempt(copy.copy, (i for i in ()))
attempt(copy.replace, 5)
from collections import namedtuple

print(copy.replace(namedtuple("P", "a b")(1, 2), b=5), copy.copy(iter([1, 2])).__next__(), copy.deepcopy({(1, 2): [3]}))
