def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import ChainMap, UserDict, UserList, UserString, defaultdict
c = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
print(c, c["a"], c["b"], list(c), len(c), dict(c), c.maps, c.parents, c.new_child({"z": 0}), c.new_child(), c.new_child(q=1), "b" in c, c.get("zz", 9), bool(ChainMap()))
attempt(c.__getitem__, "zz")
attempt(c.__delitem__, "b")
attempt(c.pop, "b")
attempt(ChainMap().popitem)
attempt(c.popitem)
c["new"] = 5
c["b"] = 33
del c["b"]
print(c, c | {"q": 1}, {"q": 1} | c, c == {"new": 5, "a": 2, "b": 3, "c": 4}, c.copy() == c, ChainMap.fromkeys("ab", 1), sorted(c.items()))
c |= {"w": 1}
print(c.maps[0], list(reversed(list(c))))
c.clear()
print(c, c["a"])


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


u = Lower(A=1, B=2)
u["C"] = 3
u.update(D=4)
print(u, u.data, "a" in u, "A" in u, len(u), u | {"E": 5}, type(u | {}).__name__, u.copy(), u.pop("a"), u.setdefault("Q", 1), u == {"b": 2, "c": 3, "d": 4, "q": 1})
attempt(u.__getitem__, "zz")
attempt(u.__setitem__, 5, 1)


class Missing(UserDict):
    def __missing__(self, key):
        return key * 2


print(Missing()["ab"], Missing().get("ab"), Missing(x=1))
l = UserList([3, 1, 2])
l.append(9)
l.sort()
print(l, l[0], l[1:], type(l[1:]).__name__, l + [5], [5] + l, l * 2, l == [1, 2, 3, 9], l < [2], l.index(9), l.count(1), l.pop(), 3 in l, l.copy(), UserList("ab"), UserList(l), list(reversed(l)))
attempt(l.remove, 99)
attempt(l.__getitem__, 99)
attempt(UserList, 5)
l += (7,)
l *= 2
l[0:2] = "xy"
del l[-1]
print(l)
s = UserString("hello")
print(s, s.upper(), type(s.upper()).__name__, s + "x", "x" + s, s * 2, s[1], s[1:3], "ell" in s, s == "hello", len(s), hash(s) == hash("hello"), s.replace("l", "L"), s.split("l"), s.encode(), s.center(9, "*"), "%s" % s, UserString("%s!") % "a", s.find("l"), s.isalpha(), int(UserString("5")), repr(s), s < "z", s.join(["a", "b"]))
attempt(lambda: s + 5)
attempt(s.index, "z")
d = defaultdict(list, {"a": [1]})
d["b"].append(2)
print(d, d.default_factory, d.get("c"), "c" in d, d.copy(), d | {"z": []}, type(d | {}).__name__, defaultdict(None, x=1))
attempt(defaultdict(None).__getitem__, "k")
attempt(defaultdict, 5)
attempt(d.__missing__, "new")
attempt(defaultdict(lambda: 1 / 0).__getitem__, "k")
print(d, defaultdict(int, a=1).__reduce__()[1:2], repr(defaultdict(defaultdict)))
