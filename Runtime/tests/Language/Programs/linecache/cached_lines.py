def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import linecache
print(linecache.getline("no-such-file", 1), linecache.getlines("no-such-file"), linecache.cache.get("no-such-file"), linecache.clearcache(), linecache.checkcache(), linecache.checkcache("x"))
linecache.cache["virtual"] = (12, None, ["line one\n", "line two\n"], "virtual")
for number in (-1, 0, 1, 2, 3):
    print(number, repr(linecache.getline("virtual", number)))
print(linecache.getlines("virtual"), linecache.lazycache("mod", {"__name__": "m", "__loader__": None}), linecache.lazycache("", {}))


class Loader:
    def get_source(self, name):
        return f"source of {name}\nsecond\n"


print(linecache.lazycache("lazy.py", {"__name__": "lazy", "__loader__": Loader()}), linecache.getline("lazy.py", 1), linecache.getlines("lazy.py", {"__name__": "lazy", "__loader__": Loader()}), linecache.lazycache("<string>", {"__name__": "x", "__loader__": Loader()}))
attempt(linecache.getline, "virtual", "x")
attempt(linecache.getline)
linecache.clearcache()
print(repr(linecache.getline("virtual", 1)), linecache.cache)
import traceback
linecache.cache["gen"] = (30, None, ["def f():\n", "    return 1 / 0\n"], "gen")
namespace = {}
exec(compile("def f():\n    return 1 / 0\n", "gen", "exec"), namespace)
try:
    namespace["f"]()
except ZeroDivisionError as error:
    last = traceback.extract_tb(error.__traceback__)[-1]
    print(last.line, last.lineno, last.name, last.filename)
