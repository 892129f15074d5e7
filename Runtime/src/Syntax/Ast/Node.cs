namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// A node of the abstract syntax tree: immutable, cheap to rebuild with a <c>with</c> expression, constructible
/// without a position.
/// <para>Shape: subclasses mirror Python.asdl of 3.14; <see cref="Fields"/> lists a node's fields in ASDL order.</para>
/// <para>Equality of records compares child lists by reference and counts spans: compare trees with
/// <see cref="SyntaxEquality"/>.</para>
/// <para>A file that uses both this namespace and <c>System</c> writes <c>Syntax.Attribute</c> and <c>Syntax.Tuple</c>.</para>
/// <para>Source: CPython Parser/Python.asdl.</para>
/// </summary>
public abstract record Node
{
    /// <summary>Where the node stands in its source; the default value for a node that was made, not parsed.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The constructor's name in Python.asdl, as <c>ast.dump</c> prints it.</summary>
    public abstract string AsdlName { get; }

    /// <summary>The fields in ASDL order, under their ASDL names.</summary>
    public abstract IReadOnlyList<SyntaxField> Fields { get; }

    /// <summary>The direct child nodes in field order, null entries left out.</summary>
    public IEnumerable<Node> Children
    {
        get
        {
            foreach (var entry in Fields)
            {
                if (entry.Value is Node child)
                {
                    yield return child;
                }
                else if (entry.Value is IReadOnlyList<Node?> list)
                {
                    foreach (var item in list)
                    {
                        if (item is not null)
                        {
                            yield return item;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Hands each child to the rewriter; returns this very node if none of them changed.</summary>
    internal abstract Node RewriteChildren(AstRewriter rewriter);

    /// <summary>The text of <see cref="AstDump"/>, without positions.</summary>
    public sealed override string ToString() => AstDump.Dump(this);
}

/// <summary>A statement.</summary>
public abstract record Stmt : Node;

/// <summary>An expression.</summary>
public abstract record Expr : Node;

/// <summary>A pattern of a <c>case</c>.</summary>
public abstract record Pattern : Node;

/// <summary>A type parameter (PEP 695, PEP 696).</summary>
public abstract record TypeParam : Node;

/// <summary>The root of a tree.</summary>
public abstract record Mod : Node;

/// <summary>
/// One field of a node. Value is null, a <see cref="Node"/>, an <c>IReadOnlyList&lt;Node?&gt;</c>, a list of names,
/// a list of <see cref="CmpOperator"/>, a string, an int, a bool, an operator, or a <see cref="ConstantValue"/>.
/// </summary>
public readonly record struct SyntaxField(string Name, object? Value);
