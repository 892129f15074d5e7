def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import keyword
import string
import token
print(keyword.kwlist, keyword.softkwlist, [w for w in ("if", "match", "None", "x", "", "_", "type", "async", "print", "If") if keyword.iskeyword(w)], [w for w in ("if", "match", "_", "case", "type", "x") if keyword.issoftkeyword(w)])
for word in keyword.kwlist:
    try:
        exec(f"{word} = 1")
        print(word, "assigned")
    except SyntaxError as error:
        print(word, error.msg)
for word in keyword.softkwlist:
    namespace = {}
    exec(f"{word} = 5", namespace)
    print(word, namespace[word])
attempt(keyword.iskeyword, [])
print(keyword.iskeyword(5), len(keyword.kwlist), sorted(keyword.kwlist) == sorted(keyword.kwlist, key=str), token.tok_name[0], string.capwords("a b"))
