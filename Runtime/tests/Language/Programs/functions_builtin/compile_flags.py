def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import ast
print(compile("1 + 1", "<s>", "eval").co_name, compile("x = 1", "<s>", "exec").co_filename, eval(compile("2 * 3", "f", "eval")), exec(compile("y = 4", "f", "exec")), y)
exec(compile("5 + 5", "f", "single"))
exec(compile("None", "f", "single"))
exec(compile("a = 1; a; 'text'", "f", "single"))
tree = compile("1 + x", "f", "eval", ast.PyCF_ONLY_AST)
print(type(tree).__name__, ast.dump(tree), eval(compile(tree, "f", "eval"), {"x": 41}))
attempt(compile, "1", "f", "nope")
attempt(compile, "1", "f", "eval", flags=-1)
attempt(compile, "1", "f", "eval", 0x80)
attempt(compile, "x = 1", "f", "eval")
attempt(compile, "1 +", "f", "eval")
attempt(compile, "", "f", "eval")
attempt(compile, "", "f", "single")
attempt(compile, "a\nb", "f", "single")
attempt(compile, "1", "f")
attempt(compile, 5, "f", "eval")
attempt(compile, "1", 5, "eval")
attempt(compile, None, "f", "eval")
attempt(compile, "1", "f", 5)
attempt(compile, "a\0b", "f", "exec")
attempt(compile, b"a\0b", "f", "exec")
attempt(compile, b"\xff", "f", "exec")
attempt(compile, tree, "f", "exec")
attempt(compile, "1", "f", "eval", optimize=9)
print(eval(compile("'\xe9'".encode(), "f", "eval")), eval(compile(bytearray(b"1+2"), "f", "eval")), eval(memoryview(b"7")), eval("  \t 8"), eval(b"9\n\n"))
for level in (-1, 0, 1, 2):
    code = compile("'''doc'''\n__doc__ = globals().get('__doc__')\nassert False, 'kept'\nresult = (__debug__, __doc__)\ndef f():\n    '''inner'''\n", "f", "exec", optimize=level)
    namespace = {}
    try:
        exec(code, namespace)
    except AssertionError as error:
        print(level, "AssertionError", error)
    else:
        print(level, namespace["result"], namespace["f"].__doc__)
import __future__
code = compile("def f(a: undefined): pass\nresult = f.__annotations__", "f", "exec", __future__.annotations.compiler_flag)
namespace = {}
exec(code, namespace)
print(namespace["result"], bool(code.co_flags & __future__.annotations.compiler_flag))
attempt(compile, "await 1", "f", "eval")
attempt(eval, "1; 2")
attempt(eval, "x", {}, 5)
attempt(eval, "x", 5)
attempt(eval, 5)
attempt(eval, "missing_name", {})
attempt(exec, "1", [])
attempt(exec, 5)
attempt(eval, compile("def f():\n return q\n", "f", "exec").co_consts[0], {"q": 1})
attempt(ast.literal_eval, "[1, (2, 'x'), {3: -4.5}, {5}, None, True, 1+2j, b'z', ...]")
attempt(ast.literal_eval, "1 + 1")
attempt(ast.literal_eval, "f()")
attempt(ast.literal_eval, " 3")
attempt(ast.literal_eval, "[")
