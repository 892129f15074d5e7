def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
import shlex
for text in ("a b c", "a 'b c' d", 'a "b \\" c" d', "a\\ b", "'a'\"b\"c", "a # comment", "", "  ", "a=b;c|d", "'unclosed", "a\\", '"a\\nb"', "''", "é 'ü'", "a\nb\tc", '"$x"', "a'b'c'd'"):
    for kw in ({}, {"comments": True}, {"posix": False}):
        try:
            print(repr(text), kw, shlex.split(text, **kw))
        except ValueError as error:
            print(repr(text), kw, "ValueError", error)
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("safe-1.txt"), shlex.quote("é"), shlex.join(["a b", "c", "d'e"]))
attempt(shlex.quote, 5)
attempt(shlex.split, 5)
attempt(shlex.split, None)
print(list(shlex.shlex("a && b || c; d > e", punctuation_chars=True)), list(shlex.shlex("a.b c-d 'e f' # x\n g")), list(shlex.shlex("~/x *.py", posix=True, punctuation_chars=True)))
lexer = shlex.shlex("one two\n'three four'", posix=True)
print(lexer.get_token(), lexer.lineno, lexer.push_token("pushed"), lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.lineno, lexer.error_leader("f", 3), lexer.eof)
lexer = shlex.shlex("a,b c", posix=True)
lexer.whitespace = ","
lexer.whitespace_split = True
print(list(lexer))
