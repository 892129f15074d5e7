def attempt(source):
    try:
        compile(source, "s", "exec")
        print("fine", repr(source))
    except SyntaxError as e:
        print(repr(source), e.msg, (e.lineno, e.offset, e.end_lineno, e.end_offset))
for s in ["(", "[", "{", ")", "]", "}", "(]", "[)", "{]", "(1,\n2]", "f(1, 2", "x = [1, 2\ny = 3", "x = {1: 2\n", "(((", "[(])", "{(}", "foo(a, b\nbar(c)", "if (x:\n  pass", "print(1))", "a = (1,\n\n b", "[1, 2, 3", "{'a': 1, 'b'", "{'a': 1, 'b':", "{1:2, 3}", "{1, 2:3}", "{**a, b}", "{*a, b: c}", "x = (1 2)", "x = [a b]", "x = {a b}", "f(a b)", "(a, b c)", "[1 for]", "(1; 2)", "{1: *a}", "{1: }", "{: 1}", "{**}", "[*]", "(*a)", "(**a)", "f(**)", "f(*)"]:
    attempt(s)
