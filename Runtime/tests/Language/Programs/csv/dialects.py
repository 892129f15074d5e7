# The registry, and the checks of a dialect's options.
import _csv
import copy
import csv


def attempt(label, action):
    try:
        print(label, "gave", action())
    except Exception as error:
        print(label, "raised", type(error).__name__, error)


NAMES = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")


def show(dialect):
    return [getattr(dialect, name) for name in NAMES]


for options in (
    {}, {"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": None}, {"delimiter": b","}, {"delimiter": "\n"}, {"delimiter": " "}, {"quotechar": ""},
    {"quotechar": None}, {"quotechar": None, "quoting": 0}, {"quotechar": 4}, {"quotechar": "\r"}, {"quotechar": " ", "skipinitialspace": True},
    {"escapechar": "ab"}, {"escapechar": "\\"}, {"quoting": None}, {"quoting": 7}, {"quoting": True}, {"quoting": 2**80}, {"lineterminator": None},
    {"lineterminator": ","}, {"lineterminator": ""}, {"delimiter": '"'}, {"escapechar": ","}, {"escapechar": '"'}, {"strict": [0]}, {"delimeter": ";"}, {"nope": 1},
):
    attempt(options, lambda: show(_csv.Dialect(**options)))

excel = csv.get_dialect("excel")
print(_csv.Dialect(excel) is excel, _csv.Dialect("excel") is excel, _csv.Dialect(excel, strict=True) is excel)
for name in ("delimiter", "strict", "other"):
    attempt("set " + name, lambda: setattr(excel, name, 1))
attempt("copy", lambda: copy.copy(excel))


class Semicolons(csv.excel):
    delimiter = ";"


class Broken(csv.excel):
    delimiter = "::"


csv.register_dialect("semicolons", Semicolons)
csv.register_dialect("pipes", "semicolons", delimiter="|", quoting=csv.QUOTE_ALL)
print(csv.list_dialects())
for name in ("semicolons", "pipes", "unix", "nope", 5, []):
    attempt(name, lambda: show(csv.get_dialect(name)))
print(list(csv.reader(["a|b;c"], "pipes")), list(csv.reader(["a|b;c"], Semicolons())))
attempt("broken", Broken)
attempt("register", lambda: csv.register_dialect(5))
attempt("register nothing", lambda: csv.register_dialect())
attempt("unregister", lambda: csv.unregister_dialect("pipes"))
attempt("again", lambda: csv.unregister_dialect("pipes"))
attempt("limit", lambda: csv.field_size_limit("5"))
attempt("types", lambda: (_csv.Reader, _csv.Writer, csv.Error, type(csv.reader([]).dialect)))
attempt("make", lambda: _csv.Reader())
