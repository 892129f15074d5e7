def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'if x\n  y', 'if x:\ny', 'if : y', 'if x: else: y',
    'if x: pass\nelse if y: pass', 'if x: pass\nelif: pass', 'if x: pass\nelif y pass', 'if x: pass\nelse pass',
    'if x: pass\nelse: pass\nelse: pass', 'elif x: pass', 'else: pass', 'if x = 1: pass',
    'if (x = 1): pass', 'if *x: pass', 'while x\n pass', 'while: pass',
    'while x = 1: pass', 'for x in y\n pass', 'for x in: pass', 'for x: pass',
    'for x, *y in z: pass', 'for f() in y: pass', 'for 1 in y: pass', 'for (x, 1) in y: pass',
    'for x in *y, z: pass', 'for x in *y: pass', 'for x = 1 in y: pass', 'for x not in y: pass',
    'for (x in y): pass', 'for None in x: pass', 'with x\n pass', 'with: pass',
    'with x as: pass', 'with x as 1: pass', 'with x as f(): pass', 'with x as (a, 1): pass',
    'with x as a, b: pass', 'with (x as a, y as b,): pass', 'with x, : pass',
    'with (): pass', 'with x as *a: pass', 'with x as None: pass', 'with a as b as c: pass',
    'match x:\n pass', 'match x: pass', 'match x:\ncase 1: pass', 'match x\n case 1: pass',
    'match x:\n case: pass', 'match x:\n case 1 pass', 'match x:\n case 1 if: pass', 'match x:\n case _: pass\n case 1: pass',
    'match x:\n case y: pass\n case 1: pass', 'match x:\n case 1 or 2: pass', 'class: pass', 'class C\n pass',
    'class C(: pass', 'class C:\npass', 'class 1: pass', 'class C.d: pass',
    'class C(,): pass',
]: syn(s)
