import re
import warnings
warnings.simplefilter("ignore")
for pattern in ("(", ")", "[", "a**", "a{2,1}", "(?P<1>x)", "(?P<a>x)(?P<a>y)", r"\1", "(?P=a)", "(?<=a*)", "(?<!a|bc)", "[z-a]", r"[\d-z]", "\\", "(?q)", "(?i", "x(?i)y", "(?(1)a|b", "(?(1)a|b|c)", "(?(9)a)", "(?P<a", "(?P<>x)", "(?P=1)", "(?#", r"\N{no such}", r"\x1", r"\u12", r"\U00110000", r"\8", "(?-i)", "(?-i:x", "(?ai)x", "(?au)x", "(?L)x", "(?i-i:x)", "*a", "+", "?", "{1}", "a{1", "(?:", "(?>a", "a*+?", "[[a]", "[a--b]", "(?P>x)", "(?<x)", r"\g", r"[\g]", "(?(a)b)", "(?P<é>x)", "(?P<a b>x)", "(?", "(?P", "(?<"):
    try:
        with_pattern = re.compile(pattern)
    except re.error as error:
        print(repr(pattern), error, error.pos, error.lineno, error.colno, error.msg, type(error).__name__)
    except Exception as error:
        print(repr(pattern), type(error).__name__, error)
    else:
        print(repr(pattern), "compiles", with_pattern.groups, with_pattern.groupindex)
for function, args in [(re.match, ("a",)), (re.match, (5, "a")), (re.match, ("a", 5)), (re.match, ("a", b"a")), (re.match, (b"a", "a")), (re.match, (None, "a")), (re.split, ("a", "b", "x")), (re.sub, ("a", "b")), (re.sub, ("a", 5, "a")), (re.sub, ("a", b"x", "a")), (re.sub, ("a", lambda m: 5, "a")), (re.sub, ("a", lambda m: None, "bab")), (re.sub, ("a", lambda m: b"x", "a")), (re.sub, ("(a)", r"\2", "a")), (re.sub, ("(a)", r"\g<x>", "a")),
                       (re.sub, ("(a)", r"\g<", "a")), (re.sub, ("(a)", r"\g<>", "a")), (re.sub, ("(a)", r"\q", "a")), (re.sub, ("(a)", "\\", "a")), (re.sub, ("(a)", r"\g<-1>", "a")), (re.sub, ("(a)", r"\0", "a")), (re.sub, ("(a)", r"\400", "a")), (re.compile, (re.compile("a"), re.I)), (re.compile, ("a", "x")), (re.fullmatch, ()), (re.escape, (5,)), (re.purge, (1,)), (re.compile, (b"a", re.U)), (re.compile, ("a", re.L)), (re.compile, ("a", re.A | re.U))]:
    print(getattr(function, "__name__"), args if not any(callable(a) for a in args) else "function", end=" ")
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)
