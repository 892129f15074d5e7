def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re
print(re.sub(r"\w+", lambda m: m.group().title(), "hello big world"), re.sub("a", r"[\g<0>]", "banana", count=2), re.sub("(?P<x>.)(.)", r"\2\g<x>", "abcd"), re.sub("x*", "-", "abxd"), re.sub("^", "> ", "a\nb", flags=re.M), re.sub(r"(a)|b", r"<\1>", "ab"), re.sub("", "-", "abc"), re.subn("a", "b", "aaa", count=2), re.sub("a", "\\\\", "a"), re.sub("a", r"\n\t", "a").encode())
calls = []


def callback(m):
    calls.append(m.span())
    if m.group() == "c":
        raise KeyError("stop")
    return m.group() * 2


attempt(re.sub, ".", callback, "abcd")
print(calls)
print(re.sub(b"a", b"\\g<0>!", b"banana"), re.sub(b"a", lambda m: m.group().upper(), b"banana"), re.sub("a", str, "a")[:9], re.sub("(a)(b)?", lambda m: str(m.groups()), "aab"))
print(re.split(r"\W+", "a, b,c."), re.split(r"(\W)", "a,b"), re.split("x", "axbxc", maxsplit=1), re.split("", "abc"), re.split("(x)|y", "axbyc"), re.split(r"\b", "hi you"), re.split("x*", "axbc"), re.split("[ab]", ""), re.split("(?=b)", "abab"))
print(re.findall("a", "banana"), re.findall("(a)(n)?", "banana"), re.findall("(?:an)+", "banana"), re.findall("", "ab"), re.findall(r"(\d)|x", "1x2"), [m.span() for m in re.finditer("a*", "baac")])
print(re.escape("a.b*c[d]-e f\n\x00é_#~"), re.escape(b"a.b\xff"), re.escape(""), re.match(re.escape("a+b"), "a+b").group())
s = re.Scanner([(r"\d+", lambda scanner, token: int(token)), (r"[a-z]+", lambda scanner, token: token.upper()), (r"\s+", None), (r"[+*]", "op")])
print(s.scan("12 abc + 7"), s.scan("1 ? 2"))
text = "k1=v1;k2=v2" * 20
total = 0
pattern = re.compile(r"(\w)(\d)=(\w+);?")
for m in pattern.finditer(text):
    total += int(m[2]) + m.start()
print(total, len(pattern.sub(r"\3=\1", text)), pattern.subn("", text)[1])
print(re.sub(r"(?P<a>\d)(?P<b>\d)", r"\g<b>\g<a>", "1234"), re.sub(r"(.)", r"\g<1>0", "ab"), re.sub("a", lambda m: "", "aXa"), re.sub("(?i)A", "z", "aA"))


class S(str):
    pass


print(type(re.sub("q", "x", S("abc"))).__name__, type(re.match("a", S("abc")).group()).__name__, type(re.split("b", S("abc"))[0]).__name__, type(re.match("a", S("abc")).string).__name__)
print(re.sub("a", S("b"), "a"), re.findall(S("a"), "aa"), re.match(b"a", bytearray(b"ab")), re.findall(b".", memoryview(b"ab")))
print(repr(re.A), repr(re.I | re.M), re.RegexFlag(0), re.compile("a", re.I | re.X), re.compile(b"a"), re.IGNORECASE.value, re.NOFLAG)
