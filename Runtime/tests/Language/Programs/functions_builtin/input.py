import io
import sys


def ask(text, *args):
    sys.stdin = io.StringIO(text)
    try:
        print(repr(input(*args)))
    except (EOFError, TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


ask("line\nrest\n")
ask("no newline")
ask("")
ask("x\n", "prompt> ")
ask("x\n", 5)
ask("\n")
ask("a\r\n")
try:
    input(1, 2)
except TypeError as error:
    print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)


class Reader:
    def readline(self):
        return 5


sys.stdin = Reader()
try:
    input()
except (TypeError, AttributeError) as error:
    print(type(error).__name__)
