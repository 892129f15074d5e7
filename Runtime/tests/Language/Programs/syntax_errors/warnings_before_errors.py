import warnings
def show(s):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(s, "s", "exec"); r = "ok"
        except SyntaxError as e: r = f"{e.msg} {e.lineno} {e.offset}"
    print(repr(s), "|", r, *[(x.category.__name__, str(x.message), x.lineno) for x in w])
for s in ["1if 2 else 3", "1if 2 else 3 4", "x = 1or 2\ny = = 3", "0x1for x in y", "1_0in x", "0b1and 2", "1jif x else y", "1.5or 2", "0o7or 2", "1 if 2else 3", "1is 1", "'a' is 'b'", "x is 5", "x is ()", "x is not 'a'", "5 is x", "x is None", "x is True", "x is ...", "x is -1", "1 is 1 is 1", "[] is []", "(1)(2)", "'a'(1)", "[1](2)", "{}(1)", "(1, 2)(3)", "(1)[2]", "[1, 2][3, 4]", "[1]['a']", "'a'['b']", "{1}[2]", "None[1]", "None(1)", "...(1)", "f'a'(1)", "(lambda: 1)(2)", "(x for x in y)(1)", "[x for x in y](1)", "(x for x in y)[1]", "1.5[0]", "[1][1.5]", "(1,)[None]", "'a'[None]", "[1][(1, 2)]", "[1][{}]", "[1][lambda: 1]", "[1][x]", "assert (1, 2)", "assert (x, 'm')", "assert ()", "assert x, 'm'", "assert (x, 'm'), 'n'", "'\\d'", "b'\\d'", "f'\\d'", "f'\\d{x}\\q'", "'\\8'", "'\\400'", "b'\\400'", "'\\777'", "'\\d' '\\q'", "r'\\d'", "f'{x:\\d}'", "'''\n\\d'''", "f'\\{x}'", "t'\\d'", "u'\\d'", "'\\d'; x = = 1", "def f():\n '\\d'\n return '\\q'", "'\\d\\d'", "'\\\n\\d'", "def f():\n try: pass\n finally: return", "def f(): '\\d'; x y", "True[0]", "x = (1) (2)", "print (1) (2)", "'a' 'b'(1)", "5 .x(1)", "[1, 2, 3] [0]", "not 1 is 2", "1 == 1 is 1"]: show(s)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for s in ["x is 5", "'\\d'", "(1)(2)", "assert (1, 2)", "def f():\n x\n 'ab\\dc'", "[1][1.5]"]:
        try: compile(s, "s", "exec"); print("ok")
        except SyntaxError as e: print(repr(s), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
