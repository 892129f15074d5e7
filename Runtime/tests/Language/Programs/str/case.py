words = ["hello World", "ÀÉÎ", "straße", "ﬁ", "ŉ", "İstanbul", "ΑΣ ΟΔΟΣ", "ǅ", "they're bill's", "x1y2z", "ⅷ", "𐐨", "ß", "ΐ", ""]
for w in words:
    print([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
print(sum(len("ß".upper() * i) for i in range(60)))
try:
    "a".upper(1)
except TypeError as error:
    print(error)
try:
    str.title(5)
except TypeError as error:
    print(error)
T = type("T", (str,), {})
print(type(T("A").upper()).__name__, "Σ".lower(), "aΣ".lower(), "aΣ b".lower(), "aΣ.".lower(), "Σa".lower())
