def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "abcabcé😀abc"
for sub in ("abc", "", "é", "😀", "c😀", "abcd", "bc"):
    print(repr(sub), s.find(sub), s.rfind(sub), s.find(sub, 1), s.find(sub, -3), s.rfind(sub, 0, 5), s.find(sub, 100), s.count(sub))
print("".find(""), "".rfind(""), "".find("", 1), "abc".find("", 3), "abc".find("", 4), "abc".rfind("", 5), "abc".find("", 2, 1))
attempt(s.index, "zz")
attempt(s.rindex, "zz", 1, 4)
attempt(s.index, "abc", 1)
attempt(s.rindex, "")
attempt(s.find, 1)
attempt(s.find)
attempt(s.find, "a", None, None)
attempt(s.find, "a", "1")
attempt(s.find, "a", 1.0)
attempt(s.find, "a", -(10**30), 10**30)
attempt(s.find, sub="a")
attempt(s.index, b"a")
