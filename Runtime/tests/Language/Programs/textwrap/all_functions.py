def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import textwrap
text = "The quick brown fox jumped over the lazy dog. It was a-very-long-hyphenated-word indeed!  Two spaces.\n\nNew paragraph\twith tab."
for kw in ({}, {"width": 20}, {"width": 20, "initial_indent": "* ", "subsequent_indent": "  "}, {"width": 15, "break_on_hyphens": False}, {"width": 10, "break_long_words": False}, {"width": 30, "max_lines": 2}, {"width": 30, "max_lines": 2, "placeholder": "~"}, {"width": 25, "expand_tabs": False, "replace_whitespace": False}, {"width": 25, "drop_whitespace": False}, {"width": 40, "fix_sentence_endings": True}, {"width": 25, "tabsize": 2}):
    print(kw, textwrap.wrap(text, **kw))
print(textwrap.fill("a b c d e f g", 5), textwrap.shorten("Hello  big   world!", 11), textwrap.shorten("Hello world", 5, placeholder=".."), textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("abcdefghij", 3), textwrap.wrap("é" * 10, 4), sep="|")
attempt(textwrap.wrap, "a", 0)
attempt(textwrap.wrap, "a", -1)
attempt(textwrap.wrap, 5)
attempt(textwrap.shorten, "a b c d e", 2)
attempt(textwrap.wrap, "abc def", width=2, max_lines=1, placeholder="......")
print(repr(textwrap.dedent("  a\n    b\n  c\n")), repr(textwrap.dedent("\ta\n  b\n")), repr(textwrap.dedent("\n   \n  x\n\n   y")), repr(textwrap.dedent("")), repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
attempt(textwrap.dedent, 5)
w = textwrap.TextWrapper(width=12)
print(w.wrap("one two three four"), w.fill("one two three four"))
w.subsequent_indent = ".."
print(w.wrap("one two three four"))
