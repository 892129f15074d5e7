def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
import sys
out = io.StringIO()
print("a", 1, None, sep="-", end="!", file=out)
print(repr(out.getvalue()))
print(1, 2, sep=None, end=None)
print(sep="x")
print(1, 2, 3, sep="")
print("a", "b", sep="\n")
print(*[1, 2], *"xy", sep=", ")
attempt(print, 1, sep=5)
attempt(print, 1, end=5)
attempt(print, 1, file=5)
attempt(print, 1, bad=5)
attempt(print, 1, file=None, flush=False)


class Writer:
    def __init__(self):
        self.parts = []
        self.flushed = 0

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        self.flushed += 1


w = Writer()
print("a", 2, file=w)
print(file=w)
print("z", end="", file=w, flush=True)
print(w.parts, w.flushed)


class FailingWrite:
    def write(self, text):
        raise OSError(5, "refused")


class NoWrite:
    pass


attempt(print, 1, file=FailingWrite())
attempt(print, 1, file=NoWrite())


class NoStr:
    def __str__(self):
        raise ValueError("no text")


w = Writer()
attempt(print, 1, NoStr(), 2, file=w)
print(w.parts)
saved = sys.stdout
sys.stdout = out = io.StringIO()
print("redirected", end=";")
sys.stdout.write("raw")
sys.stdout = None
print("lost")
sys.stdout = saved
print(out.getvalue())
del sys.stdout
try:
    print("gone")
except RuntimeError as error:
    sys.stdout = saved
    print(error)
print("tab\tquote'\\", "é€😀", "\x00".encode(), sep="|")
print(sys.stdout.write("five\n"), file=sys.stdout)
attempt(sys.stdout.write, 5)
attempt(sys.stdout.write, b"x")
print(sys.stdout.encoding, sys.stdout.writable(), sys.stdout.readable(), sys.stdout.closed, sys.stdout.name)
saved.writelines(["x\n", "y\n"])
