import keyword
print(keyword.kwlist)
print(keyword.softkwlist)
for word in keyword.kwlist:
    try:
        compile(f"{word} = 1", "s", "exec")
        print("fine", word)
    except SyntaxError as e:
        print(word, "|", e.msg, e.lineno, e.offset, e.end_offset)
for word in keyword.softkwlist:
    for form in ("{} = 1", "def {}(): pass", "class {}: pass", "import {}", "x.{}", "f({}=1)", "for {} in []: pass", "{}[0] = 1", "{}: int"):
        compile(form.format(word), "s", "exec")
    print("soft", word)
