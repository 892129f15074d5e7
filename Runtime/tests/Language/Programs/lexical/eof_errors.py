def attempt(source, mode="exec"):
    try:
        compile(source, "s", mode)
        print("fine", repr(source), mode)
    except SyntaxError as e:
        print(type(e).__name__, repr(source), e.msg, e.lineno, e.offset, repr(e.text))
attempt(""); attempt("", "eval"); attempt("", "single"); attempt("\n", "single"); attempt("#", "single"); attempt("#", "eval")
attempt("x = "); attempt("x = \n"); attempt("1 +"); attempt("not"); attempt("a and"); attempt("def f(a,"); attempt("class"); attempt("import"); attempt("from x import"); attempt("from x import (a"); attempt("lambda"); attempt("lambda x"); attempt("return x"); attempt("@dec"); attempt("@dec\n"); attempt("@dec\nx = 1"); attempt("x = '''\nabc"); attempt("try: pass"); attempt("try:\n  x\ny"); attempt("1; 2", "eval"); attempt("1\n2", "single"); attempt("x = 1", "eval"); attempt("if 1: pass", "single"); attempt("if 1: pass\n", "single"); attempt("pass; pass", "single"); attempt("for x in y", "single")
try:
    compile("1", "s", "other")
except ValueError as e:
    print(e)
