import ast
for source in ("x = 1", "a, *b = c", "def f(a, /, b=1, *c, d, **e) -> int: pass", "class A(B, metaclass=M): x: int = 5", "async def f():\n  async for x in y: await z", "with a as b, c: pass", "try: pass\nexcept* E as e: pass\nelse: pass\nfinally: pass", "match x:\n case [1, *r] | {'k': v, **kw} if g: pass\n case P(a, b=1) as q: pass", "lambda x: (yield x)", "f'{a!r:>{w}} b'", "t'{x}'", "[i for i in a if b for j in c]", "x if y else z", "a < b <= c is not d not in e", "a[1:2, ::3, ...]", "type X[T: int, *Ts, **P] = list[T]", "global a; del b, c[0]", "raise E from None", "assert a, 'msg'", "import a.b as c, d; from . import e; from ..f import *", "not a or b and -c ** ~d", "{**a, 'b': 1}, {1, *c}", "@deco\ndef f[T = int](): return", "while True:\n  break\nelse:\n  continue_ = 1", "x: int", "print(*a, k=1, **kw)", "1_000 + 0x1F + 1j + b'x' + 'a' 'b'", "(x := 5)"):
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        print("SyntaxError", error)
        continue
    print(ast.dump(tree))
    print(ast.unparse(tree))
print(ast.dump(ast.parse("a + 1", mode="eval"), indent=2, include_attributes=True))
print(ast.dump(ast.parse("x"), annotate_fields=False), ast.dump(ast.parse("f(a)"), show_empty=True))
for source in ("(a + b) * c", "a + (b * c)", "(-1) ** 2", "-(1 ** 2)", "not (a and b)", "(yield)", "(a, b)[0]", "(lambda: 0)()", "'it\\'s \"q\"'", "'''a\nb'''", "f'{x}{{}}'", "(await x).y", "a if (b if c else d) else e", "(a for a in b)", "x[(1, 2)]", "x[1:2]", "*a, b", "1 .real", "1e400", "1e-300j"):
    try:
        print(source, "->", ast.unparse(ast.parse(source)))
    except Exception as error:
        print(source, type(error).__name__, error)
