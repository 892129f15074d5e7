def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(dict)
attempt(dict, a=1, b=2)
attempt(dict, {"a": 1}, a=2)
attempt(dict, [("a", 1), ["b", 2], "cd"])
attempt(dict, [("a",)])
attempt(dict, ["abc"])
attempt(dict, [1])
attempt(dict, 5)
attempt(dict, None)
attempt(dict, [([], 1)])
attempt(dict, {}, {})
attempt(dict, **{"self": 1, "other": 2})
attempt(dict, zip("ab", (1, 2)))
attempt(dict, [("a", 1), ("a", 2), ("b", 3)])


class Keys:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


class BadKeys:
    keys = 5


attempt(dict, Keys())
attempt(dict, BadKeys())
attempt(dict, **Keys())
attempt(dict.fromkeys, "aba")
attempt(dict.fromkeys, "ab", [])
attempt(dict.fromkeys, {1, 2} - {2}, 0)
attempt(dict.fromkeys, 5)
attempt(dict.fromkeys, [[]])
attempt(dict.fromkeys)
D = type("D", (dict,), {})
print(type(D.fromkeys("a")).__name__, {**{"a": 1}, "a": 2, **{"b": 3}}, {1: "i", True: "b", 1.0: "f"})
