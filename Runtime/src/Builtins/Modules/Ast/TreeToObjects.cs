using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>Shows a tree of the parser to the program as objects of <c>ast</c>'s classes.</summary>
/// <remarks>Source: CPython <c>Python/Python-ast.c</c>, <c>ast2obj_mod</c>.</remarks>
internal sealed class TreeToObjects
{
    private static readonly PyStr Line = "lineno", Column = "col_offset", EndLine = "end_lineno", EndColumn = "end_col_offset";

    private readonly InterpreterState _interp;
    private readonly AstClasses _classes;

    private TreeToObjects(InterpreterState interp)
    {
        _interp = interp;
        _classes = AstClasses.Of(interp);
    }

    /// <summary>The tree as an object. The parser bounds its depth, so the stack suffices.</summary>
    public static Value Convert(ThreadState ts, Node tree) => new TreeToObjects(ts.Interp).Node(tree);

    private Value Node(Node node)
    {
        AstClass c = _classes[node.AsdlName];
        Value made = ObjectType.Allocate(c.Type);
        PyDict members = Operations.InstanceDict(_interp.MainThread, made.UncheckedObject());
        IReadOnlyList<SyntaxField> given = node.Fields;
        int next = 0;
        foreach (AstField field in c.Fields)
        {
            // What the tree has no field for (type comments, ignored types) is absent from every source.
            bool isGiven = next < given.Count && given[next].Name == field.Name;
            members.SetStr(field.Key, isGiven ? FieldValue(given[next++].Value) : field.IsList ? new PyList() : Value.None);
        }
        if (c.HasPosition)
        {
            SourceSpan span = node.Span;
            members.SetStr(Line, Value.Int(span.Line));
            members.SetStr(Column, Value.Int(span.Column));
            members.SetStr(EndLine, Value.Int(span.EndLine));
            members.SetStr(EndColumn, Value.Int(span.EndColumn));
        }
        return made;
    }

    private Value FieldValue(object? value) => value switch
    {
        null => Value.None,
        Node node => Node(node),
        IReadOnlyList<Node?> nodes => new PyList([.. nodes.Select(n => n is null ? Value.None : Node(n))]),
        IReadOnlyList<string> names => new PyList([.. names.Select(n => (Value)_interp.Intern(n))]),
        IReadOnlyList<CmpOperator> operators => new PyList([.. operators.Select(o => _classes.Singleton(o.ToString()))]),
        string text => _interp.Intern(text),
        bool flag => Value.Int(flag ? 1 : 0),
        int number => Value.Int(number),
        ConstantValue constant => Compilation.ConstantOf(_interp, constant),
        Enum choice => _classes.Singleton(choice.ToString()),
        _ => throw new InvalidOperationException($"no object for a field of {value.GetType()}"),
    };
}
