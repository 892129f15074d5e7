def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import fnmatch
for pattern in ("*", "*.py", "a?c", "[abc]x", "[!a]b", "[a-c]*", "[]]", "[", "[!]", "a[", "**", "\\*", "[*]", "x.[ch]", "é*", "[[]a]", "[a-]", "[z-a]", ""):
    print(repr(pattern), fnmatch.translate(pattern), [n for n in ("a.py", "abc", "ax", "bb", "]", "[", "a[", "*", "x.c", "éa", "", "-") if fnmatch.fnmatchcase(n, pattern)])
print(fnmatch.filter(["a.py", "b.txt", "c.PY"], "*.py"), fnmatch.fnmatch("A.PY", "*.py"), fnmatch.fnmatchcase(b"ab", b"a*"), fnmatch.filterfalse(["a.py", "b.txt"], "*.py"))
attempt(fnmatch.fnmatchcase, "a", b"a")
attempt(fnmatch.fnmatchcase, 5, "a")
import glob
print(glob.translate("*.py"), glob.translate("**/a?", recursive=True), glob.escape("a[b]*?"), glob.has_magic("a*"), glob.has_magic("a"))
