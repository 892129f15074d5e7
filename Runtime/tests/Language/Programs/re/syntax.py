def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import re

tests = [
    (r"a{2,3}", "aaaa"), (r"a{2,}?", "aaaa"), (r"(?:ab)+", "ababx"), (r"[^a-c]+", "abcxyz"), (r"\bfoo\b", "a foo b"), (r"(?i)ABC", "xabc"), (r"a(?=b)", "acab"), (r"a(?!b)", "abac"),
    (r"(?<=a)b", "bab"), (r"(?<!a)b", "abb"), (r"(a)(b)?\1", "aa"), (r"(?P<q>['\"]).*?(?P=q)", "x'y\"z'"), (r"(a)?(?(1)b|c)", "ab"), (r"(?s).+", "a\nb"), (r"(?x) a b # c", "ab"), (r"\d+\s\D", "12 x"),
    (r"a*+b", "aaab"), (r"(?>a*)a", "aaa"), (r"[\w-]+", "a-b c"), (r"\Z", "ab"), (r"x|", "ax"), (r"[]a]+", "]a["), (r"(?a:\w)+", "aé"), (r"\u00e9|\x41", "é"), (r"(?i:a)B", "AB"), (r".", "\n"),
]
for pattern, text in tests:
    print(pattern, re.search(pattern, text))
for bad in ("(", ")", "[", "*", "a**", "(?P<1>a)", "(?P<a>x)(?P<a>y)", r"\1", "(?P=x)", "a{3,2}", "(?<=a*)b", "[b-a]", "\\", "(?z)", "(?(9)a)", r"\N{nope}", "x(?i)y", "(?P<>a)", "(?", r"[\q]"):
    attempt(re.compile, bad)
