import _ast

ONLY_AST = _ast.PyCF_ONLY_AST


def show(node):
    if isinstance(node, _ast.AST):
        fields = ", ".join(f"{name}={show(getattr(node, name))}" for name in node._fields + node._attributes)
        return f"{type(node).__name__}({fields})"
    if isinstance(node, list):
        return "[" + ", ".join(map(show, node)) + "]"
    return repr(node)


for source in ["a = 1 + 2 * f(x, *y, z=3)", "def f(a, /, b: int = 3, *c, d=4, **e) -> int:\n    'doc'\n    return [x for x in a if x]",
               "match q:\n    case {'a': 1, **r} | A(x=1): pass\n    case [3, *_] if y: pass", "f'{a!r:>{w}} x'", "t'{a}'", "class C[T: int = 1](B): x: int",
               "async def g():\n    async for i in j: await k", "try: pass\nexcept* E as e: raise", "lambda x: (yield)", "with a as b, c: del d, e.f"]:
    tree = compile(source, "<s>", "exec", ONLY_AST)
    print(show(tree))
    print(repr(tree))
print(eval(compile(compile("1 + 2 * 3", "<s>", "eval", ONLY_AST), "<s>", "eval")))
here = {"lineno": 1, "col_offset": 0}
for make in ["_ast.Name(1, 2, 3, 4)", "_ast.Name('a', id='b')", "_ast.Constant(1).zz", "_ast.AST(1)", "_ast.expr.__doc__", "_ast.FunctionDef._field_types",
             "compile(_ast.Module([_ast.Expr(_ast.Name('x'))], []), '', 'exec')", "compile(_ast.Expression(_ast.Constant(object(), **here)), '', 'eval')",
             "compile(_ast.Module(3), '', 'exec')", "compile(_ast.Module([None]), '', 'exec')", "compile(_ast.Expression(None), '', 'eval')", "compile(_ast.Module([]), '', 'eval')",
             "compile('1', '', 'exec', 1 << 30)", "compile('1', '', 'exec', 0, 0, 7)", "eval(compile('__debug__', '', 'eval', optimize=1))",
             "eval(compile(_ast.Expression(_ast.Constant((1, 2, frozenset([3])), **here)), '', 'eval'))",
             "compile(_ast.Module([_ast.If(_ast.Constant(1, **here), [], [], **here)], []), '', 'exec')",
             "compile(_ast.Module([_ast.Assign([_ast.Name('x', **here)], _ast.Constant(1, **here), **here)], []), '', 'exec')",
             "compile(_ast.Module([_ast.Expr(_ast.Name('None', **here), **here)], []), '', 'exec')", "compile(_ast.Module([_ast.Try([_ast.Pass(**here)], **here)]), '', 'exec')"]:
    try:
        print(make, eval(make))
    except Exception as e:
        print(make, type(e).__name__, e)
