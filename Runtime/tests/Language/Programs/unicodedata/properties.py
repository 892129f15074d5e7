def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import unicodedata
for c in "aA1é€ßǅٓ٣½Ⅷ一😀\u0301\n\u200d\u3000\ufb01가\uffff":
    print(ascii(c), unicodedata.name(c, "no name"), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.east_asian_width(c), unicodedata.mirrored(c), ascii(unicodedata.decomposition(c)), unicodedata.decimal(c, None), unicodedata.digit(c, None), unicodedata.numeric(c, None))
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, [ascii(unicodedata.normalize(form, s)) for s in ("é", "e\u0301", "\ufb01", "가", "\u1100\u1161", "Å", "a\u0328\u0301", "½", "abc")], [unicodedata.is_normalized(form, s) for s in ("é", "e\u0301", "\ufb01", "abc")])
print(unicodedata.lookup("EURO SIGN"), unicodedata.lookup("latin small letter a"), ascii(unicodedata.lookup("CJK UNIFIED IDEOGRAPH-4E00")), ascii(unicodedata.lookup("HANGUL SYLLABLE GA")))
attempt(unicodedata.lookup, "nope")
attempt(unicodedata.name, "\n")
attempt(unicodedata.name, "ab")
attempt(unicodedata.name, 5)
attempt(unicodedata.category, "")
attempt(unicodedata.decimal, "x")
attempt(unicodedata.digit, "x")
attempt(unicodedata.numeric, "x")
attempt(unicodedata.numeric, "½")
attempt(unicodedata.normalize, "NOPE", "x")
attempt(unicodedata.normalize, "NFC")
attempt(unicodedata.normalize, "NFC", 5)
attempt(unicodedata.is_normalized, "NFX", "x")
print(unicodedata.unidata_version)
