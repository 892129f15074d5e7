def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re
m = re.match(r"(?P<year>\d+)-(?P<month>\d+)(-(\d+))?(x)?", "2024-05-17 rest")
print(m, m.group(), m.group(0, 1, "month"), m.groups(), m.groups("none"), m.groupdict(), m.groupdict(0), m.start(), m.end(), m.span("month"), m.span(5), m.start(5), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m[1], m["year"], m.re.pattern, m.regs)
for args in ((9,), ("nope",), (-1,), (None,), (1.0,), (1, 9)):
    attempt(m.group, *args)
    attempt(m.start, args[0])
attempt(lambda: m[9])
attempt(lambda: m["nope"])
attempt(m.expand, r"\g<year>/\2/\g<3>|\5|\n\t\\")
attempt(m.expand, r"\9")
attempt(m.expand, r"\g<nope>")
attempt(m.expand, 5)
attempt(m.groups, 1, 2)
attempt(m.groupdict, default="d")
attempt(setattr, m, "pos", 1)
attempt(len, m)
print(bool(m), m == m, hash(m) == hash(m))
p = re.compile(r"(a)|(b)|(?P<c>c)", re.I)
for x in p.finditer("xAbC"):
    print(x.group(), x.lastindex, x.lastgroup, x.groups(), x.span())
print(p, p.flags, p.groups, p.groupindex, p.pattern, p == re.compile(r"(a)|(b)|(?P<c>c)", re.I), hash(p) == hash(re.compile(r"(a)|(b)|(?P<c>c)", re.I)), p != re.compile("a"))
print(p.match("xa", 1), p.match("xa", pos=1, endpos=1), p.search("xxa", -5, 99), p.fullmatch("ab", 0, 1), p.findall("abc", 1), p.findall("abc", 1, 2), p.sub("-", "abc", 2), p.subn("-", "abc"), p.split("1a2b3"), p.scanner("ab").match())
attempt(p.match)
attempt(p.match, 5)
attempt(p.match, "a", "x")
attempt(p.match, string="a")
attempt(p.findall, b"a")
attempt(p.sub, "x")
attempt(p.split, "a", maxsplit="x")
print(re.compile("^b", re.M).findall("b\nb"), re.compile(r"^a", 0).match("ba", 1), re.compile(r"\Aa").search("ba", 1), re.compile(r"a$").search("ab", 0, 1), re.compile(r"\bb").search("ab", 1))
import copy
import pickle
print(copy.copy(m) is m, copy.deepcopy(m) is m, copy.copy(p) is p, pickle.loads(pickle.dumps(p)) == p)
e = re.match("", "")
print(e, bool(e), e.group(), e.groups(), e.lastindex, e.lastgroup, e.span(), e.regs)
