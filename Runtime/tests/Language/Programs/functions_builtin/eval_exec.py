def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(eval, "1 + 2")
attempt(eval, " 1 ")
attempt(eval, "x", {"x": 5})
attempt(eval, "x + y", {"x": 1}, {"y": 2})
attempt(eval, "x = 1")
attempt(eval, b"2 * 3")
attempt(eval, 5)
attempt(eval, "missing")
attempt(eval, "1", 5)
attempt(eval, "1", {}, 5)
attempt(eval, "1 +")
attempt(exec, "y = 1; y = y + 1")
attempt(exec, "pass", [])
attempt(exec, None)
g = {}
exec("a = 1\ndef f(): return a + b\nb = 2", g)
print(g["f"](), sorted(k for k in g if k != "__builtins__"), "__builtins__" in g)
loc = {}
exec("z = 5\ndel q", {}, loc := {"q": 1})
print(loc)
code = compile("n * 2", "name", "eval")
print([eval(code, {"n": i}) for i in range(4)], code.co_filename, code.co_names)
attempt(compile, "1", "f", "bad")
attempt(compile, "x y", "f", "exec")
print(type(compile("x = 1", "f", "single")).__name__)
attempt(eval, compile("v = 9", "f", "exec"), g)
print(g["v"], eval("[i for i in range(k)]", {"k": 3}))


def inner():
    hidden = 3
    return eval("hidden + 1"), eval("hidden", {"hidden": "global"})


print(inner())
