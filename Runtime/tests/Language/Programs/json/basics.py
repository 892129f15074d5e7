def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import json

print(json.dumps({"a": [1, 2.5, None, True, "é\n\"\\"], 1: 2, None: 3, True: 4}), json.dumps("é", ensure_ascii=False), json.dumps([float("inf"), float("nan")]), json.dumps((1,)), json.dumps({}), json.dumps([]))
print(json.dumps({"b": 1, "a": [1, {"c": 2}]}, indent=2, sort_keys=True))
print(json.dumps([1, 2], separators=(",", ":")), json.dumps({"a": 1}, indent="\t"), json.dumps(1e100), json.dumps(10**30), json.dumps("\ud800😀\x00\x7f"))
attempt(json.dumps, {1, 2})
attempt(json.dumps, {(1, 2): 3})
attempt(json.dumps, {(1, 2): 3, "k": 1}, skipkeys=True)
attempt(json.dumps, float("nan"), allow_nan=False)
attempt(json.dumps, object, default=str)
loop = []
loop.append(loop)
attempt(json.dumps, loop)
print(json.loads('{"a": [1, -2.5e3, null, true, "\\u00e9\\ud83d\\ude00"]}'), json.loads(b"[1]"), json.loads(" 1 "), json.loads("NaN"), json.loads("-Infinity"), json.loads('"a"'), json.loads("1.0"), json.loads("{}"), json.loads("123456789012345678901"))
for text in ("", "{", "[1,", '{"a"}', "[1 2]", "tru", '"abc', "01", "[1,]", '{"a":1,}', "1 2", "'a'", '{1: 2}', "-", '"\\u12"'):
    attempt(json.loads, text)
attempt(json.loads, 5)
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads("[1.5]", parse_float=str), json.loads('{"x": 1}', object_hook=lambda d: sorted(d)))
