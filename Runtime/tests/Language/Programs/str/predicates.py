names = ["isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]
for s in ("", "a", "A", "aB", "Title Case", "1", "²", "½", "٣", "Ⅷ", "一", " \t", "\x1f", "\xa0", "\u200b", "é", "ǅ", "ª", "_x1", "1x", "class", "a b", "ß", "😀", "\ud800", "Aⅷ", "\n", "They'Re", "3A"):
    print(ascii(s), "".join(str(int(getattr(s, n)())) for n in names))
try:
    "a".isalpha(1)
except TypeError as error:
    print(error)
