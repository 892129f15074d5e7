def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in ["1", "1\n", "1;", "x = 1", "x += 1", "pass", "1\n2", "(1", "1)", "# c", "*x", "*x,", "x, y", "yield", "(yield)", "await x", "lambda: 1", "x if y else", "x := 1", "(x := 1)", "for x in y: pass", "def f(): pass", "import x", "del x", "return 1", "x; y", "x\n\n\n", "\nx", "  x", "x  ", "x #c", "'a' 'b'", "f'{x'", "print x", "x y", "not", "x.", "x[", "{", "x: int"]:
    syn(s, "eval")
for s in ["1", "1\n", "1; 2", "1\n2", "x = 1", "if x: pass\n", "if x:\n  pass\n", "if x:\n  pass\n\n", "if x:\n  pass\ny", "def f(): pass\n", "class C: pass\n", "@d\n", "@d\ndef f(): pass\n", "for x in y: pass\nelse: pass\n", "try: pass\nexcept: pass\n", "", "\n", "# c", "# c\n", "pass", "pass;", "pass; pass\n", "(1,\n2)\n", "1 \\\n+ 2\n", "x\n# c\n", "x\n  y\n", "match x:\n  case 1: pass\n", "return", "break", "*x", "(1", "1)", "def f(", "if", "x\n\n"]:
    syn(s, "single")
