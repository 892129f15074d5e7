for s in ("", "a'b", 'a"b', "a'b\"c", "\\", "\n\r\t\x00\x1f\x7f", "\x80\xa0\xad\xff", "\u0378\u200b\u2028", "\ud800", "é一😀", "\U000e0001\U0010ffff", "\x1b[0m"):
    print(ascii(repr(s)), ascii(s), len(repr(s)))
print(repr("tab\t'quote'"), str(["a'b", 'c"d']))
T = type("T", (str,), {})
print(repr(T("x")), [T("y")], str(T("z")))
print(sum(len(repr(chr(i))) for i in range(400)))
