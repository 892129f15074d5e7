def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import json
for text in ("", "  ", "[", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,}', "{a:1}", '{1:2}', "nul", "tru", "'a'", '"abc', '"\\u12"', '"\\ud83d"', "01", "-", "1.", ".5", "1e", "1 2", "[1 2]", '{"a" 1}', "NaN", "Infinity", "-Infinity", "+1", "\ufeff1", "[]]", '"\\ud83d\\ude00"', "1E400", "-0", "-0.0", "123456789012345678901234567890"):
    try:
        print(ascii(text), ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(ascii(text), error, error.pos, error.lineno, error.colno, error.msg)
for value in (None, True, 1, 1.5, 1e100, float("nan"), float("inf"), "é\n\"\\/\x00😀\u2028", [], {}, [1, [2]], {"a": {"b": []}}, (1, 2), {1: 2, None: 3, True: 4, 1.5: 5}, {1, 2}, object, b"x", {(1,): 2}, 2 + 1j):
    try:
        print(json.dumps(value))
    except Exception as error:
        print(type(error).__name__, error, error.__notes__ if hasattr(error, "__notes__") else "")
data = {"b": [1, 2, {"c": None}], "a": "é", "e": [], "f": {}}
print(json.dumps(data, indent=2), json.dumps(data, indent="\t", sort_keys=True), json.dumps(data, separators=(",", ":")), json.dumps(data, ensure_ascii=False), json.dumps([1, 2], indent=0), sep="\n")
attempt(json.dumps, {(1,): 2, "a": 1}, skipkeys=True)
attempt(json.dumps, float("nan"), allow_nan=False)
attempt(json.dumps, {1: 1, "a": 2}, sort_keys=True)
attempt(json.dumps, {1, 2}, default=list)
attempt(json.dumps, object(), default=lambda o: 1 / 0)
attempt(json.dumps, [object()], default=lambda o: o)
cycle = []
cycle.append(cycle)
attempt(json.dumps, cycle)
attempt(json.loads, 5)
attempt(json.loads, b'"\xc3\xa9"')
attempt(json.loads, '{"a": 1, "a": 2}')
attempt(json.loads, '{"a": 1, "b": 2}', object_pairs_hook=list)
attempt(json.loads, '{"a": {"b": 2}}', object_hook=lambda d: sorted(d))
attempt(json.loads, "[1.5, 2, NaN]", parse_float=str, parse_int=lambda s: s + "i", parse_constant=lambda s: "c" + s)
attempt(json.loads, '"a\tb"', strict=False)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps([1j], cls=Encoder), list(Encoder().iterencode([1, 2j])), json.JSONDecoder().raw_decode("[1] rest"), json.JSONEncoder(indent=1).encode([1]))
attempt(json.dumps, b"", cls=Encoder)


class I(int):
    def __repr__(self):
        return "I!"


import enum


class E(enum.IntEnum):
    A = 1


print(json.dumps([I(5), E.A, {E.A: 1}]), json.dumps("\ud800"), json.loads('"\\ud800"') == "\ud800")
import io
out = io.StringIO()
json.dump(data, out)
print(out.getvalue(), json.load(io.StringIO("[1]")))
