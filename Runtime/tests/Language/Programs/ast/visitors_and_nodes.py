import ast
import warnings
warnings.simplefilter("ignore")


class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append((node.id, type(node.ctx).__name__))
        self.generic_visit(node)

    def visit_Constant(self, node):
        self.found.append(node.value)


n = Names()
n.visit(ast.parse("a = b + 1\ndef f(c): return c('x')"))
print(n.found)


class Double(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)

    def visit_Pass(self, node):
        return None

    def visit_Expr(self, node):
        return [node, node]


tree = Double().visit(ast.parse("x = 2\nprint(x, 'a')\nif x:\n  pass\n  y = 1"))
print(ast.unparse(ast.fix_missing_locations(tree)))
exec(compile(tree, "<t>", "exec"))
node = ast.Name("x", ast.Load())
print(node._fields, node._attributes, ast.dump(node), node.id, isinstance(node, ast.expr), ast.Name._field_types if hasattr(ast.Name, "_field_types") else "", ast.Name.__doc__)
for action in (lambda: ast.Name(1, 2, 3), lambda: ast.Name(id="x", id2=5), lambda: ast.Name("a", id="b"), lambda: node.lineno, lambda: ast.Name().id, lambda: ast.parse(5), lambda: compile(ast.Module([node], []), "f", "exec"), lambda: compile(ast.Module([ast.Expr(node)], []), "f", "exec"), lambda: compile(ast.Expression(ast.Name("x", ast.Store(), lineno=1, col_offset=0)), "f", "eval"), lambda: compile(ast.Expression(ast.Constant([1], lineno=1, col_offset=0)), "f", "eval"), lambda: compile(ast.Expression(5), "f", "eval"), lambda: compile(ast.Expression(ast.BinOp(left=node, op=ast.Add(), right=None, lineno=1, col_offset=0)), "f", "eval"), lambda: ast.literal_eval(node), lambda: ast.Module(5) and ast.dump(5), lambda: ast.unparse(5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
tree = ast.parse("def f(a):\n    '''doc'''\n    return a + 1\n")
f = tree.body[0]
print(ast.get_docstring(f), ast.get_docstring(tree), [type(x).__name__ for x in ast.walk(tree)], [name for name, value in ast.iter_fields(f)], [type(x).__name__ for x in ast.iter_child_nodes(f)], (f.lineno, f.col_offset, f.end_lineno, f.end_col_offset), ast.get_source_segment("def f(a):\n    '''doc'''\n    return a + 1\n", f.body[1].value))
ast.increment_lineno(tree, 10)
print(f.lineno, f.body[1].lineno, ast.compare(tree, tree), ast.compare(ast.parse("a"), ast.parse("b")), ast.compare(ast.parse("a"), ast.parse("(a)")))
import copy
clone = copy.deepcopy(tree)
print(ast.dump(clone) == ast.dump(tree), clone is tree, copy.replace(node, id="z").id)
print(ast.parse("x", feature_version=(3, 8)).body[0].value.id)
for text in ("1", "-1", "+2.5", "1+2j", "'a' 'b'", "[1, [2]]", "{'a': (1,)}", "{1, 2}", "set()", "b'x'", "None", "1 + 2", "a", "[x for x in y]", "f'{1}'", "-'a'", "1 if 2 else 3", "((((1))))"):
    try:
        print(text, ast.literal_eval(text))
    except Exception as error:
        print(text, type(error).__name__)
