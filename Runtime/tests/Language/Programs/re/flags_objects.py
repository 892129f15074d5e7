def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re

print(re.I, re.I | re.M, re.compile("a", re.I | re.X).flags, repr(re.compile("a", re.S)), re.RegexFlag(0), re.compile("(?im)a"), re.compile(b"x"))
attempt(re.compile, "a", "x")
attempt(re.compile, b"a", re.U)
attempt(re.compile, "a", re.L)
attempt(re.compile, re.compile("a"), re.I)
attempt(re.compile, "(?au)x")
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), hash(re.compile("q")) == hash(re.compile("q")), re.compile(re.compile("z")).pattern)
p = re.compile("(?P<y>a)(?P<z>b)?")
print(dict(p.groupindex), p.match("a").groupdict(), p.match("a").groupdict("d"), p.match("ab").regs, p.match("a").span("z"), p.match("a").start("z"))
attempt(setattr, p, "pattern", "x")
print(re.findall(r"\w", "aé_1-", re.A), re.findall("é", "É", re.I), re.findall("ß", "ẞ", re.I), re.split("\n", "a\nb"), re.findall("^.", "a\nb", re.M))
try:
    re.compile("a(b")
except re.PatternError as error:
    print(error.msg, error.pattern, error.pos, error.lineno, error.colno)
scanner = re.compile(r"\d+").scanner("1 22 x 333")
print([m.group() for m in iter(scanner.search, None)])
print(re.template if hasattr(re, "template") else "no template", re.purge())
