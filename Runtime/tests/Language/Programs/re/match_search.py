def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re

m = re.match(r"(\w+) (?P<last>\w+)", "Isaac Newton, physicist")
print(m.group(), m.group(1), m.group("last"), m.group(1, 2), m.groups(), m.groupdict(), m.start(2), m.end("last"), m.span(), m.pos, m.endpos, m.lastindex, m.lastgroup, m[1], m["last"], m.re.pattern, m.string[:5])
attempt(m.group, 3)
attempt(m.group, "no")
attempt(m.start, 5)
attempt(lambda: m[9])
print(m.expand(r"\2-\1 \g<last>"), re.match("x", "y"), bool(m), repr(m))
print(re.search("b+", "aabbb"), re.fullmatch("a+", "aaa"), re.fullmatch("a+", "aab"), re.search("^b", "a\nb", re.M), re.match("(a)|(b)", "b").groups("-"), re.match("(a)?", "").groups())
attempt(re.match, "(", "a")
attempt(re.match, "a", b"a")
attempt(re.match, b"a", "a")
attempt(re.match, "a", 5)
attempt(re.match, 5, "a")
p = re.compile("b")
print(p.match("abc", 1), p.search("abcb", 2), p.match("ab", 1, 1), p.fullmatch("abc", 1, 2), p.pattern, p.flags, p.groups, p.groupindex, repr(p))
count = 0
for i in range(60):
    if re.match(r"\d*[05]$", str(i)):
        count += 1
print(count)
