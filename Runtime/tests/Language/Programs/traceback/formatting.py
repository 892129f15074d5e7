import io
import traceback


def inner(x):
    return 1 / x


def outer():
    try:
        inner(0)
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error


try:
    outer()
except ValueError as error:
    caught = error
print(traceback.format_exception_only(caught), traceback.format_exception_only(KeyError, KeyError("k")), traceback.format_exception_only(type(caught), caught))
frames = traceback.extract_tb(caught.__traceback__)
print([(f.name, f.lineno) for f in frames], len(frames), frames[0].name, frames[0] == frames[0])
summary = traceback.TracebackException.from_exception(caught)
print(summary.exc_type_str, str(summary), summary.__cause__.exc_type_str, summary.__context__ is not None, summary.__suppress_context__, len(summary.stack), list(summary.format_exception_only()))
text = "".join(traceback.format_exception(caught))
print([line for line in text.split("\n") if "File" not in line and "~" not in line and "^" not in line and not line.startswith("    ")])
out = io.StringIO()
traceback.print_exception(KeyError("printed"), file=out)
print(repr(out.getvalue()))
try:
    inner(0)
except ZeroDivisionError:
    print(traceback.format_exc().split("\n")[-2], traceback.format_exc(limit=1).count("File"))
    out = io.StringIO()
    traceback.print_exc(file=out, chain=False)
    print(out.getvalue().split("\n")[-2])
print([f.name for f in traceback.extract_stack()])


def recursive(n):
    if n:
        recursive(n - 1)
    else:
        raise RuntimeError("deep")


try:
    recursive(20)
except RuntimeError as error:
    text = "".join(traceback.format_exception(error))
    print([line.strip() for line in text.split("\n") if "repeated" in line], len(traceback.extract_tb(error.__traceback__)), len(traceback.extract_tb(error.__traceback__, limit=3)), [f.name for f in traceback.extract_tb(error.__traceback__, limit=-2)])
fs = traceback.FrameSummary("file.py", 5, "name", line="  code  ", locals={"x": 1})
print(fs, fs.line, fs.locals, list(fs)[:3], fs == ("file.py", 5, "name", "code"))
stack = traceback.StackSummary.from_list([("a.py", 1, "f", "line one"), ("b.py", 2, "g", None)])
print(stack, "".join(stack.format()))
print("".join(traceback.format_list([("a.py", 1, "f", "text")])))
error = ValueError("noted")
error.add_note("a note\nsecond line")
print(traceback.format_exception_only(error))
group = ExceptionGroup("group", [ValueError(1), ExceptionGroup("sub", [KeyError("k")])])
print("".join(traceback.format_exception(group)))
print("".join(traceback.format_exception_only(group, show_group=True)))
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n", 3, 6))))
try:
    compile("x = (1", "<s>", "exec")
except SyntaxError as error:
    print("".join(traceback.format_exception_only(error)))


class BadStr(Exception):
    def __str__(self):
        raise ValueError


print(traceback.format_exception_only(BadStr()), traceback.format_exception_only(Exception("multi\nline")), traceback.format_exception_only(None))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("during")
except KeyError as error:
    text = "".join(traceback.format_exception(error))
    print("During handling" in text, "direct cause" in text)
    error.__suppress_context__ = True
    print("During handling" in "".join(traceback.format_exception(error)))
e = traceback.TracebackException(ValueError, ValueError("v"), None, capture_locals=True)
print(list(e.format()), e == traceback.TracebackException(ValueError, ValueError("v"), None))
traceback.clear_frames(caught.__traceback__)
