d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), list(reversed(d)), d == {"a": 2, "c": 3, "b": 10}, d != {}, d == [("b", 10)])
del d["b"]
d["b"] = 0
print(d)
print({1: 1} == {1.0: True}, {1: float("nan")} == {1: 1}, {} == {}, {1: {2: 3}} == {1: {2: 3}})
try:
    print(d < {})
except TypeError as error:
    print(error)
try:
    hash(d)
except TypeError as error:
    print(error)
d = {}
d[d.__len__()] = d
print(d, [d])
e = {i: None for i in range(5)}
e.pop(2)
e[2] = "new"
print(e, list(reversed(e.items()))[0], list(reversed(e.values()))[:2])


class K:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, K) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


k = {K(i): i for i in range(8)}
print(k, k[K(5)], K(9) in k, k.pop(K(0)), list(k)[-1])
k[K(0)] = "z"
print(list(k))
print({**{"x": 1}}, {"x": 1}.copy(), {"x": 1}.__contains__("x"))
