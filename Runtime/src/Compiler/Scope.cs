using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

internal enum ScopeKind
{
    Module, Class, Function, Lambda, Comprehension, GeneratorExpression,

    /// <summary>Code that is run on demand: annotations, the bound or default of a type parameter, the value of a type alias.</summary>
    Annotation,

    /// <summary>Between a generic function, class or alias and what lies around it: holds the type parameters.</summary>
    TypeParameters,
}

/// <summary>Where a name lives, seen from one scope.</summary>
internal enum NameScope
{
    Unresolved, Local, Cell, Free, GlobalExplicit, GlobalImplicit,
}

/// <summary>One name in one scope.</summary>
internal sealed class Symbol(string name)
{
    public string Name { get; } = name;

    public bool IsBound, IsParameter, IsUsed, IsGlobal, IsNonlocal, IsAnnotated;

    /// <summary>In a comprehension: an assignment expression there has bound the name around it.</summary>
    public bool IsAssignedOutside;

    public NameScope Scope;

    /// <summary>Bound in a class body and also free there, because an inner function means the enclosing one.</summary>
    public bool IsFreeInClass;

    public SourceSpan Span;
}

/// <summary>A block of code with names of its own.</summary>
/// <remarks>Source: language reference, section 4.2, "Naming and binding"; CPython <c>Python/symtable.c</c>.</remarks>
internal sealed class Scope(ScopeKind kind, string name, Scope? parent, string? className)
{
    private readonly Dictionary<Node, Scope> _children = new(ReferenceEqualityComparer.Instance);

    public ScopeKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Scope? Parent { get; } = parent;

    /// <summary>The innermost class around, for private names.</summary>
    public string? ClassName { get; } = className;

    /// <summary>Of an annotation scope: the function whose parameters and result are annotated.</summary>
    public string? AnnotatedFunction { get; set; }

    /// <summary>Stands for the annotations of this class or module body, where a node is needed as key.</summary>
    public Node BodyAnnotations { get; } = new Pass();

    /// <summary>The symbols in the order of their first appearance.</summary>
    public List<Symbol> Symbols { get; } = [];

    public List<Scope> Children { get; } = [];

    private Dictionary<string, Symbol> ByName { get; } = [];

    /// <summary>Has a yield of its own.</summary>
    public bool IsGenerator { get; set; }

    /// <summary>The body of an <c>async def</c>.</summary>
    public bool IsAsyncFunction { get; set; }

    /// <summary>A comprehension or generator expression that awaits.</summary>
    public bool IsCoroutine { get; set; }

    /// <summary>Its yields are those of an async generator.</summary>
    public bool IsAsync => IsAsyncFunction || (Kind == ScopeKind.GeneratorExpression && IsCoroutine);

    /// <summary>Calling it makes a generator or coroutine object.</summary>
    public bool IsSuspendable => IsGenerator || IsAsync;

    /// <summary>A comprehension that runs in its function's own frame (PEP 709).</summary>
    public bool IsInlined { get; set; }

    /// <summary>A class whose methods use <c>__class__</c> or <c>super()</c>.</summary>
    public bool NeedsClassCell { get; set; }

    /// <summary>A class whose annotations look names up in its namespace.</summary>
    public bool NeedsClassDict { get; set; }

    /// <summary>A class some of whose annotations stand in blocks that may not run.</summary>
    public bool NeedsConditionalAnnotations { get; set; }

    /// <summary>The variable with the numbers of the annotations that were reached.</summary>
    public const string ConditionalAnnotations = "__conditional_annotations__";

    /// <summary>For messages about what must not stand in this scope: "an annotation", "a TypeVar bound".</summary>
    public string Restriction { get; init; } = "";

    /// <summary>Annotation scopes in a class look names up in the class first.</summary>
    public bool SeesClassNames => Kind is ScopeKind.Annotation or ScopeKind.TypeParameters && Parent is { } p && (p.Kind == ScopeKind.Class || p.SeesClassNames);

    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    public Symbol? Find(string name) => ByName.GetValueOrDefault(name);

    public Symbol GetOrAdd(string name, SourceSpan span = default)
    {
        if (!ByName.TryGetValue(name, out Symbol? symbol))
        {
            symbol = new Symbol(name) { Span = span };
            ByName.Add(name, symbol);
            Symbols.Add(symbol);
        }
        return symbol;
    }

    public Scope AddChild(Node node, ScopeKind kind, string name, string? className, string restriction = "")
    {
        var child = new Scope(kind, name, this, className) { Restriction = restriction };
        _children[node] = child;
        Children.Add(child);
        return child;
    }

    /// <summary>The scope that a node opens here. Nodes are found by identity, since equal ones may stand in several places.</summary>
    public Scope ChildOf(Node node) => _children[node];
}
