def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt("aaaa".count, "aa")
attempt("".count, "")
attempt("abc".count, "")
attempt("abc".count, "", 1, 2)
attempt("abc".count, "", 4)
attempt("abcabc".count, "b", 2)
attempt("abcabc".count, "b", -2)
attempt("ééé".count, "é", 1, -1)
attempt("abc".count, 1)
attempt("abc".count)
attempt("abc".count, "a", 0, 1, 2)
print(sum(("ab" * i).count("ba") for i in range(60)))
