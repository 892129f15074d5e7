def syn(s, mode="exec"):
    try: compile(s, "s", mode); print("ok", repr(s))
    except SyntaxError as e: print(repr(s), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for s in [
    'return', 'return x', 'yield x', 'await x',
    'break', 'continue', 'def f(): break', 'while 1: def f(): break',
    'if 1: break', 'class C: return', 'class C: yield', 'class C: break',
    'for x in y: pass\nelse: break', 'while x:\n class C: continue', 'x = return', 'x = pass',
    'x = import y', 'x = if y: z', 'x = for y in z: w', 'x = def f(): pass',
    'x = class C: pass', 'f(return)', '[pass]', '(break)',
    'x + del y', 'x = global y', 'print x', "print 'x'",
    'print x, y', 'print (x) y', 'exec x', "exec 'x'",
    'print', 'print >>x', 'raise x, y', 'raise',
    'raise x from', 'assert', 'assert x,', 'assert x, y, z',
    "assert (x, 'm')", 'del', 'del x y', 'global',
    'global x.y', 'global x = 1', 'pass x', 'pass; x',
    'break x', 'return return', 'return x y', 'return *x',
    'return *x,', 'return x,', 'yield', 'def f(): x = yield = 1',
    'def f(): yield x, *y', 'def f(): return (yield)', 'def f(): yield from', 'def f(): yield from *x',
    'def f(): await x', 'async def f(): await', 'async def f(): await await x', 'async def f(): await -x',
    'async def f(): -await x', 'async def f(): await x ** 2', 'async def f(): yield from x', 'async def f():\n yield\n return 1',
    'import x; def f(): pass', 'x = 1 def f(): pass', 'if x: if y: z', 'for x in y: for z in w: v',
    'while x: with y: z', 'class C: def f(): pass', 'try: x except: y', 'lambda: pass',
    'lambda: x; y',
]: syn(s)
