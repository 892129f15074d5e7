def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re

print(re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("(n)", "banana"), re.findall("x*", "ab"), [m.span() for m in re.finditer("a*", "baac")])
print(re.split(",", "a,b,c"), re.split("(,)", "a,b"), re.split(",", "a,b,c", maxsplit=1), re.split("x*", "abc"), re.split(r"\W+", " hi there "), re.split("(a)|b", "xaybz"))
print(re.sub("a", "X", "banana"), re.sub("a", "X", "banana", count=2), re.sub("(n)(a)", r"\2\1", "banana"), re.sub("x*", "-", "abc"), re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana"), re.subn("a", "", "banana"))
attempt(re.sub, "a", 5, "banana")
attempt(re.sub, "a", r"\1", "banana")
attempt(re.sub, "a", r"\g<x>", "banana")
attempt(re.sub, "a", r"\g<", "banana")
attempt(re.sub, "a", r"\q", "banana")
attempt(re.sub, "a", lambda m: None, "banana")
attempt(re.sub, "(a)|b", r"[\1]", "ab")
attempt(re.findall, "a", None)
attempt(re.split, "a", "b", maxsplit="x")
print(re.escape("a.b*c é-_"), re.sub(r"(?P<x>a)", r"\g<x>\g<1>\g<0>", "ba"), re.sub("a", r"\n\t\\", "a"), re.sub(b"a", b"b", b"aa"))
