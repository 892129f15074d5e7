def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import warnings
for action in ("error", "ignore", "always", "default", "module", "once"):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter(action)
        for n in range(3):
            try:
                warnings.warn("first" if n < 2 else "second")
                warnings.warn("third", DeprecationWarning)
            except Warning as error:
                print("raised", repr(error))
        print(action, [(str(w.message), w.category.__name__, w.lineno) for w in seen])
with warnings.catch_warnings(record=True) as seen:
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", message="skip.*")
    warnings.filterwarnings("error", category=UserWarning, message=".*bad")
    warnings.warn("skip this")
    warnings.warn("keep this", RuntimeWarning)
    try:
        warnings.warn("so bad")
    except UserWarning as error:
        print("error", error)
    warnings.warn_explicit("explicit", SyntaxWarning, "file.py", 7)
    warnings.warn(FutureWarning("instance"))
    print([(str(w.message), w.category.__name__, w.filename == "file.py" and w.lineno) for w in seen], len(warnings.filters))
for args, kw in (((5,), {}), (("x", 5), {}), (("x", int), {}), (("x", None), {})):
    with warnings.catch_warnings(record=True):
        warnings.simplefilter("always")
        attempt(warnings.warn, *args, **kw)
attempt(warnings.simplefilter, "nope")
attempt(warnings.filterwarnings, "nope")
attempt(warnings.filterwarnings, "error", lineno=-1)
attempt(warnings.filterwarnings, "error", category=int)
attempt(warnings.filterwarnings, "error", message=5)
print(repr(warnings.formatwarning("text", UserWarning, "f.py", 3, "line")), warnings.WarningMessage("m", UserWarning, "f", 1))


@warnings.deprecated("use g")
def f():
    return 1


@warnings.deprecated("old class")
class C:
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(f(), type(C()).__name__, f.__deprecated__, [str(w.message) for w in seen])
with warnings.catch_warnings(action="error"):
    attempt(warnings.warn, "now an error")
manager = warnings.catch_warnings()
with manager:
    pass
attempt(manager.__enter__)
attempt(warnings.catch_warnings().__exit__)


def helper():
    warnings.warn("from helper", stacklevel=2)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    helper()
    print(seen[0].lineno, seen[0].source, seen[0].line)
