import warnings
def attempt(source):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        value = eval(compile(source, "s", "eval"))
    print(ascii(value), [(w.category.__name__, str(w.message), w.lineno) for w in seen])
attempt(r"'\d'"); attempt(r"b'\d'"); attempt(r"'\400'"); attempt(r"b'\777'"); attempt(r"r'\d'"); attempt(r"f'\d'"); attempt(r"'\d\e\n\f'")
attempt("'''a\nb\\qc'''"); attempt("('a'\n'\\z')"); attempt(r"'\8'"); attempt(r"'\N{DIGIT ONE}'"); attempt(r"'\ '"); attempt(r"f'{1}\w{2}'"); attempt(r"rf'\{1}'")
attempt("0x1or 2"); attempt("1if 1else 2"); attempt("[1for i in (1,)]"); attempt("1in [1]"); attempt("1and 2"); attempt("0xfor 1"); attempt("1is 1")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for s in [r"'\d'", "1or 2", "x is 1", "() is ()", "'a'()", "[1]('')", "1[0]", "(1)(2)", "assert (x, 'y')", "'x'[1.0]", "f'a'[()]"]:
        try:
            compile(s, "s", "exec")
            print("fine", s)
        except SyntaxError as e:
            print(e.msg, e.lineno, e.offset)
        except Warning as e:
            print("warned", e)
