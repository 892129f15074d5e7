def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(str.maketrans, "abc", "xyz")
attempt(str.maketrans, "abc", "xyz", "d")
attempt(str.maketrans, {"a": 1, 98: "b", "c": None})
attempt(str.maketrans, {"ab": 1})
attempt(str.maketrans, "ab", "x")
attempt(str.maketrans, "ab")
attempt(str.maketrans, {1.5: 2})
attempt(str.maketrans, 1, 2)
attempt(str.maketrans, "a", "b", 3)
table = str.maketrans({"a": "long", "b": None, "c": 0x1F600, "d": "", "e": "E"})
attempt("abcdef".translate, table)
attempt("abc".translate, {97: 0x110000})
attempt("abc".translate, {97: 1.5})
attempt("abc".translate, {97: -1})
attempt("abc".translate, ["?"] * 98)
attempt("abc".translate, "zzz")
attempt("abc".translate, 5)


class Table:
    def __getitem__(self, key):
        if key == 98:
            raise LookupError
        if key == 99:
            raise ValueError("c")
        return chr(key).upper()


attempt("ab".translate, Table())
attempt("abc".translate, Table())


class Missing(dict):
    def __missing__(self, key):
        return key + 1


attempt("HAL".translate, Missing())
