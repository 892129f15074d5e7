def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import pickle

values = [1, -5, 2**70, 1.5, float("inf"), "é", b"\xff", None, True, (1, 2), [1, [2]], {"a": {1}}, frozenset([1]), range(3), slice(1, 2), 3 + 4j, bytearray(b"x"), int, len, ..., {1: (2,)}, ()]
for protocol in range(6):
    out = [pickle.loads(pickle.dumps(v, protocol)) == v for v in values]
    print(protocol, all(out), len(out))


class C:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x


class R:
    def __reduce__(self):
        return C, (5,)


class S:
    __slots__ = ("a", "b")


c = pickle.loads(pickle.dumps(C([1])))
print(c == C([1]), pickle.loads(pickle.dumps(R())).x)
s = S()
s.a = 1
print(pickle.loads(pickle.dumps(s)).a, hasattr(pickle.loads(pickle.dumps(s)), "b"))
loop = []
loop.append(loop)
l = pickle.loads(pickle.dumps(loop))
print(l[0] is l)
a = [1]
x, y = pickle.loads(pickle.dumps((a, a)))
print(x is y, pickle.dumps(1, 0), pickle.dumps("a", 2), pickle.dumps((1, None), 2))
