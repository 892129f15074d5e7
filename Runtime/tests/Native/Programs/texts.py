# Characters and comparison of strings: of one, two and four bytes each, short and long, interned and made.
def characters(n, text):
    counts = {}
    for i in range(n):
        c = text[i % len(text)]
        counts[c] = counts.get(c, 0) + 1
        d = text[-1 - i % len(text)]
        counts[d] = counts.get(d, 0) + 2
    return counts


def compares(n, words):
    equal = 0
    for i in range(n):
        for word in words:
            if word == words[i % len(words)]:
                equal += 1
            if word != "ab":
                equal += 2
            made = word[:2]
            if made == "ab":
                equal += 4
            if "" == made:
                equal += 8
    return equal


def spaces(text):
    i = words = 0
    while i < len(text):
        while i < len(text) and text[i] == " ":
            i += 1
        start = i
        while i < len(text) and text[i] != " ":
            i += 1
        if i != start:
            words += 1
    return words


def beyond(n, text):
    found = ""
    for i in range(n):
        found = text[i]
    return found


for text in ("a", "hello world", "na\u00efve", "\u0141\u00f3d\u017a", "ab\U0001f600c", "\u0100"):
    print(sorted(characters(200, text).items()))
words = ["", "a", "b", "ab", "ba", "abc", "abd", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefghj", "\u0141", "\u0142", "\u0141\u0141\u0141\u0141", "\u0141\u0141\u0141\u0142", "\u0141\u0141\u0141\u0141\u0141",
         "\U0001f600", "\U0001f601", "\u00e9", "\u00ea", "a" * 8, "a" * 7, "a" * 9, str(5), "5", chr(97), "".join(["a", "b"])]
print(compares(40, words))
print(spaces("  the quick  brown fox " * 30), spaces(""), spaces("\u0141\u00f3d\u017a x " * 40))
try:
    beyond(100, "z" * 90)
except IndexError as e:
    print(e)
