def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for s in ("straße", "İstanbul", "ΑΣ", "ǆ", "ﬁ", "ŉ", "ß", "ı", "K", "Å", "ǅungla", "Σ", "ΣΑΣ ΑΣ.", "ᾳ", "é", "e\u0301", "😀x", "\u200d", "٣", "½", "Ⅷ", "²", "一", "\u3000", "\xa0", "\u2028", "\x1c", "a\u0345"):
    print(ascii(s), [ascii(getattr(s, m)()) for m in ("upper", "lower", "title", "casefold", "swapcase", "capitalize")], "".join("01"[getattr(s, m)()] for m in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")), len(s), ascii(s.strip()), s.encode("utf-8", "surrogatepass"))
print([ascii(x) for x in "a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines()], [ascii(x) for x in "a b\u3000c\xa0d\x1ce\u200bf".split()], ascii("\u3000x\xa0".strip()))
print(ascii("\ud800"), len("\ud800\udc00"), "\ud800" < "\uffff", "\U0001f600" > "\uffff", sorted(["\U0001f600", "\uffff", "\ud800", "z"]) == ["z", "\ud800", "\uffff", "\U0001f600"])
attempt("\ud800".encode)
attempt("a\udc80".encode, "ascii", "surrogateescape")
attempt("a\udc80".encode, "utf-8", "surrogateescape")
attempt(b"a\x80".decode, "ascii", "surrogateescape")
attempt("\ud83d\ude00".encode, "utf-16-le", "surrogatepass")
print("x" in "é", "é" in "café", "café".find("é"), "😀😀".count("😀"), "a😀b".index("b"), "a😀b"[1] == "😀", "a😀b"[::-1], "é😀".replace("😀", "!"), "é-😀".partition("-"), "😀".center(5, "é"), "é".zfill(3), "é".ljust(3, "😀"), "é😀é".strip("é"), "éa".translate({233: "e"}), "{:😀^5}".format("x"), "%s😀" % "é", "é" * 3, "é" + "😀", "é😀".startswith("é"), "é😀".endswith(("x", "😀")), "é\t😀".expandtabs(4), ascii("é😀".join("ab")), "a,é,😀".rsplit(",", 1))
print(repr("\u200b\xad\u2028\ue000\U000e0001é😀\x7f\x80\xa0"), ascii("é"), repr("it's"), repr('q"q'), repr("'\""), chr(0x10FFFF) == "\U0010ffff", ord("😀"), "\N{SNOWMAN}", "\x41\101\u0041\U00000041")
attempt(chr, 0x110000)
attempt(chr, -1)
attempt(ord, "ab")
attempt(ord, "")
attempt(ord, 5)
attempt(int, "٣٤")
attempt(float, "٣.٥")
attempt(int, "½")
attempt(int, "\u30001\u3000")
attempt(int, "é")
for e in (1, "a", "é", "€", "😀"):
    print(hash(str(e)) == hash("".join(str(e))), str(e).isprintable(), len(str(e).encode("utf-16")), len(str(e).encode("utf-32")))
