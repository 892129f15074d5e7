def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import reprlib
r = reprlib.Repr()
print(reprlib.repr(list(range(20))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr((1,)), reprlib.repr(10**100), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(frozenset(range(9))), reprlib.repr(b"a" * 50), sep="\n")
r.maxlist = 2
r.maxstring = 10
r.maxdict = 1
r.maxlevel = 2
r.maxother = 12
r.maxlong = 8
r.fillvalue = "~"
print(r.repr([1, 2, 3]), r.repr("abcdefghijklmnop"), r.repr({1: 2, 3: 4}), r.repr([[[1]]]), r.repr(123456789012), r.repr(range(1000, 2000)), r.repr(1.23456789012345), sep="\n")
i = reprlib.Repr(indent=2)
print(i.repr([1, [2, 3], {"a": 1}]), i.repr(()), sep="\n")
i.indent = "->"
print(i.repr([1, (2,)]))
attempt(reprlib.Repr(indent=-1).repr, [1])
attempt(reprlib.Repr(indent=1.5).repr, [1])
import array
import collections
print(reprlib.repr(array.array("i", range(20))), reprlib.repr(collections.deque(range(20))), reprlib.Repr(maxlevel=1).repr([[1]]))


class Broken:
    def __repr__(self):
        raise ValueError


print(reprlib.repr(Broken()).split(" at ")[0])


class Mine(reprlib.Repr):
    def repr_int(self, obj, level):
        return f"<int {obj}>"

    def repr_Thing(self, obj, level):
        return f"Thing at level {level}"


class Thing:
    pass


print(Mine().repr([1, Thing(), [Thing()]]), Mine().repr1(5, 1))


class Node:
    def __init__(self, *children):
        self.children = list(children)

    @reprlib.recursive_repr(fillvalue="...")
    def __repr__(self):
        return f"Node({', '.join(map(repr, self.children))})"


n = Node()
n.children += [n, Node(n)]
print(n, Node.__repr__.__name__, Node.__repr__.__wrapped__.__name__)
