def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


print("a" < "b", "a" < "B", "" < "a", "a" < "aa", "é" > "z", "\uffff" < "\U00010000", "a" == "a", "a" != b"a", "a" == 1)
attempt(lambda: "a" < 1)
attempt(lambda: "a" >= b"a")
attempt("a".__lt__, 1)
attempt("a".__eq__, 1)
attempt("a".__contains__, "")
attempt("a".__contains__, 1)
attempt(lambda: 1 in "1")
attempt(lambda: None in "1")
print("bc" in "abcd", "" in "", "é" in "café", "😀" not in "a", "ab" in "ba")
print(sorted(["b", "A", "a", "é", "Z", "", "10", "9"]), max("hello"), min("hello"))
T = type("T", (str,), {"__eq__": lambda self, other: "never", "__hash__": str.__hash__})
print("a" == T("b"), T("b") == "a", "a" != T("a"))
count = 0
words = ["x", "yy", "z" * 3]
for i in range(60):
    if words[i % 3] == "yy" or "z" in words[i % 3]:
        count += 1
print(count)
