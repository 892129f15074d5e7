import io

print()
print("a", 1, None, sep="-", end="!\n")
print("a", "b", sep="")
print(sep="x")
print("a", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
for kwargs in ({"sep": 5}, {"end": 5}, {"bad": 1}, {"file": 5}):
    try:
        print("x", **kwargs)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
out = io.StringIO()
print("captured", 5, file=out, flush=True)
print(repr(out.getvalue()))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print("a", 1, sep="+", file=w)
print(file=w)
print(w.parts)
try:
    print("x", file=w, flush=True)
except AttributeError as error:
    print(error)


class Bad:
    def __str__(self):
        raise ValueError("no str")


try:
    print("before", Bad(), "after", file=w)
except ValueError as error:
    print(error, w.parts[-2:])
print("x", file=None)
