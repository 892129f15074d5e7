def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


from collections import ChainMap, UserDict, UserList, UserString

c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], dict(c), list(c), len(c), c.maps, c.parents, c.new_child({"z": 0})["z"], "b" in c, c.get("q", 5), c)
attempt(lambda: c["zz"])
attempt(c.pop, "b")
attempt(c.__delitem__, "b")
c["b"] = 10
print(c.maps[0], c.popitem(), c.parents["b"], c | {"k": 1})
u = UserDict(a=1)
u["b"] = 2
print(u, u.data, "a" in u, dict(u), u.copy(), u | {"c": 3}, u == {"a": 1, "b": 2})
attempt(lambda: u["q"])
l = UserList([1, 2])
l.append(3)
print(l, l + [4], l[0:2], type(l[0:2]).__name__, l * 2, l == [1, 2, 3], l.index(2))
attempt(l.remove, 9)
s = UserString("abc")
print(s, s.upper(), type(s.upper()).__name__, s + "d", s[1], "b" in s, s == "abc", s.split("b"), hash(s) == hash("abc"))
attempt(lambda: s[5])
