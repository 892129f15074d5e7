def syn(label, s, mode="exec"):
    try: compile(s, "s", mode); print("fine", label)
    except (SyntaxError, MemoryError, RecursionError) as e: print(label, type(e).__name__, getattr(e, "msg", "") or str(e)[:40], getattr(e, "lineno", None))
for n in (50, 150, 199, 200, 201): syn(f"parens {n}", "(" * n + "1" + ")" * n)
for n in (90, 199): syn(f"brackets {n}", "[" * n + "]" * n)
def blocks(n): return "".join(" " * i + "if 1:\n" for i in range(n)) + " " * n + "pass\n"
for n in (18, 20, 50, 99, 100, 101): syn(f"if {n}", blocks(n))
def loops(n): return "".join(" " * i + "for x in y:\n" for i in range(n)) + " " * n + "pass\n"
for n in (18, 20): syn(f"for {n}", loops(n))
def tries(n): return "".join(" " * i + "try:\n" for i in range(n)) + " " * n + "pass\n" + "".join(" " * i + "finally: pass\n" for i in range(n - 1, -1, -1))
for n in (10, 20, 21): syn(f"try {n}", tries(n))
def withs(n): return "".join(" " * i + "with a:\n" for i in range(n)) + " " * n + "pass\n"
for n in (20, 21): syn(f"with {n}", withs(n))
def funcs(n): return "".join(" " * i + "def f():\n" for i in range(n)) + " " * n + "pass\n"
for n in (10, 30, 60): syn(f"def {n}", funcs(n))
syn("args 300", "f(" + ",".join(f"a{i}" for i in range(300)) + ")")
syn("params 300", "def f(" + ",".join(f"a{i}" for i in range(300)) + "): pass")
syn("targets 300", ",".join(f"a{i}" for i in range(300)) + " = x")
syn("star after 256", ",".join(f"a{i}" for i in range(256)) + ", *b = x")
syn("star then many", "*b, " + ",".join(f"a{i}" for i in range(1 << 10)) + " = x")
syn("big int", "x = " + "1" * 4300); syn("too big int", "x = " + "1" * 4301); syn("hex big", "x = 0x" + "f" * 5000)
syn("float", "x = 1" + "0" * 400 + ".0"); syn("exp", "x = 1e400"); syn("long string", "x = '" + "a" * 100000 + "'")
syn("elif 150", "if a: pass\n" + "elif b: pass\n" * 150)
syn("concat", "x = " + " ".join(["'a'"] * 500)); syn("plus", "x = " + "+".join(["a"] * 500)); syn("and", "x = " + " and ".join(["a"] * 500)); syn("compare", "x = " + " < ".join(["a"] * 500)); syn("attrs", "x = a" + ".b" * 500); syn("calls", "x = a" + "()" * 500); syn("decorators", "@a\n" * 300 + "def f(): pass"); syn("semicolons", "x;" * 1000); syn("not", "not " * 90 + "x"); syn("minus", "-" * 90 + "x"); syn("lambda", "lambda: " * 90 + "x"); syn("cond", "a if b else " * 90 + "c"); syn("global", "global " + ",".join(f"a{i}" for i in range(300)))
print(eval("(" * 60 + "7" + ")" * 60), eval("+".join(["1"] * 500)), eval("-" * 60 + "1"))
