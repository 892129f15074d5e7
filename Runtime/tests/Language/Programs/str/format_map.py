def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


attempt("{a} {b}".format_map, {"a": 1, "b": 2})
attempt("{a} {b}".format_map, Default(a=1))
attempt("{a.real} {a!r:>4}".format_map, {"a": 1})
attempt("{}".format_map, {"a": 1})
attempt("{0}".format_map, {"0": 1})
attempt("{a}".format_map, {})
attempt("{a}".format_map, 5)
attempt("{a}".format_map, [])
attempt("none".format_map, 5)
attempt("{a}".format_map)
attempt("{a[b][c]}".format_map, {"a": {"b": {"c": 3}}})
