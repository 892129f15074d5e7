using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>Makes a node of the tree from the fields that the grammar gives its class, in their order.</summary>
internal static class TreeBuilder
{
    /// <summary>A node; a required field is not null, a list is an array of objects.</summary>
    public static Node Make(string name, object?[] f) => name switch
    {
        "Module" => new Module(All<Stmt>(f[0])),
        "Interactive" => new Interactive(All<Stmt>(f[0])),
        "Expression" => new Expression((Expr)f[0]!),
        "FunctionDef" => new FunctionDef(Text(f[0]), (Arguments)f[1]!, All<Stmt>(f[2]), All<Expr>(f[3]), (Expr?)f[4], All<TypeParam>(f[6])),
        "AsyncFunctionDef" => new AsyncFunctionDef(Text(f[0]), (Arguments)f[1]!, All<Stmt>(f[2]), All<Expr>(f[3]), (Expr?)f[4], All<TypeParam>(f[6])),
        "ClassDef" => new ClassDef(Text(f[0]), All<Expr>(f[1]), All<Keyword>(f[2]), All<Stmt>(f[3]), All<Expr>(f[4]), All<TypeParam>(f[5])),
        "Return" => new Return((Expr?)f[0]),
        "Delete" => new Delete(All<Expr>(f[0])),
        "Assign" => new Assign(All<Expr>(f[0]), (Expr)f[1]!),
        "TypeAlias" => new TypeAlias((Expr)f[0]!, All<TypeParam>(f[1]), (Expr)f[2]!),
        "AugAssign" => new AugAssign((Expr)f[0]!, (Operator)f[1]!, (Expr)f[2]!),
        "AnnAssign" => new AnnAssign((Expr)f[0]!, (Expr)f[1]!, (Expr?)f[2], (int)f[3]! != 0),
        "For" => new For((Expr)f[0]!, (Expr)f[1]!, All<Stmt>(f[2]), All<Stmt>(f[3])),
        "AsyncFor" => new AsyncFor((Expr)f[0]!, (Expr)f[1]!, All<Stmt>(f[2]), All<Stmt>(f[3])),
        "While" => new While((Expr)f[0]!, All<Stmt>(f[1]), All<Stmt>(f[2])),
        "If" => new If((Expr)f[0]!, All<Stmt>(f[1]), All<Stmt>(f[2])),
        "With" => new With(All<WithItem>(f[0]), All<Stmt>(f[1])),
        "AsyncWith" => new AsyncWith(All<WithItem>(f[0]), All<Stmt>(f[1])),
        "Match" => new Syntax.Match((Expr)f[0]!, All<MatchCase>(f[1])),
        "Raise" => new Raise((Expr?)f[0], (Expr?)f[1]),
        "Try" => new Try(All<Stmt>(f[0]), All<ExceptHandler>(f[1]), All<Stmt>(f[2]), All<Stmt>(f[3])),
        "TryStar" => new TryStar(All<Stmt>(f[0]), All<ExceptHandler>(f[1]), All<Stmt>(f[2]), All<Stmt>(f[3])),
        "Assert" => new Assert((Expr)f[0]!, (Expr?)f[1]),
        "Import" => new Import(All<Alias>(f[0])),
        "ImportFrom" => new ImportFrom((string?)f[0], All<Alias>(f[1]), (int)(f[2] ?? 0)),
        "Global" => new Global(All<string>(f[0])),
        "Nonlocal" => new Nonlocal(All<string>(f[0])),
        "Expr" => new ExprStmt((Expr)f[0]!),
        "Pass" => new Pass(),
        "Break" => new Break(),
        "Continue" => new Continue(),
        "BoolOp" => new BoolOp((BoolOperator)f[0]!, All<Expr>(f[1])),
        "NamedExpr" => new NamedExpr((Expr)f[0]!, (Expr)f[1]!),
        "BinOp" => new BinOp((Expr)f[0]!, (Operator)f[1]!, (Expr)f[2]!),
        "UnaryOp" => new UnaryOp((UnaryOperator)f[0]!, (Expr)f[1]!),
        "Lambda" => new Lambda((Arguments)f[0]!, (Expr)f[1]!),
        "IfExp" => new IfExp((Expr)f[0]!, (Expr)f[1]!, (Expr)f[2]!),
        "Dict" => new Dict(All<Expr?>(f[0]), All<Expr>(f[1])),
        "Set" => new Set(All<Expr>(f[0])),
        "ListComp" => new ListComp((Expr)f[0]!, All<Comprehension>(f[1])),
        "SetComp" => new SetComp((Expr)f[0]!, All<Comprehension>(f[1])),
        "DictComp" => new DictComp((Expr)f[0]!, (Expr)f[1]!, All<Comprehension>(f[2])),
        "GeneratorExp" => new GeneratorExp((Expr)f[0]!, All<Comprehension>(f[1])),
        "Await" => new Await((Expr)f[0]!),
        "Yield" => new Yield((Expr?)f[0]),
        "YieldFrom" => new YieldFrom((Expr)f[0]!),
        "Compare" => new Compare((Expr)f[0]!, All<CmpOperator>(f[1]), All<Expr>(f[2])),
        "Call" => new Call((Expr)f[0]!, All<Expr>(f[1]), All<Keyword>(f[2])),
        "FormattedValue" => new FormattedValue((Expr)f[0]!, (int)f[1]!, (Expr?)f[2]),
        "Interpolation" => new Interpolation((Expr)f[0]!, f[1] is ConstantValue.Str source ? source.Value.ToString() : null, (int)f[2]!, (Expr?)f[3]),
        "JoinedStr" => new JoinedStr(All<Expr>(f[0])),
        "TemplateStr" => new TemplateStr(All<Expr>(f[0])),
        "Constant" => new Constant((ConstantValue)f[0]!, (string?)f[1]),
        "Attribute" => new Syntax.Attribute((Expr)f[0]!, Text(f[1]), (ExprContext)f[2]!),
        "Subscript" => new Subscript((Expr)f[0]!, (Expr)f[1]!, (ExprContext)f[2]!),
        "Starred" => new Starred((Expr)f[0]!, (ExprContext)f[1]!),
        "Name" => new Name(Text(f[0]), (ExprContext)f[1]!),
        "List" => new List(All<Expr>(f[0]), (ExprContext)f[1]!),
        "Tuple" => new Syntax.Tuple(All<Expr>(f[0]), (ExprContext)f[1]!),
        "Slice" => new Slice((Expr?)f[0], (Expr?)f[1], (Expr?)f[2]),
        "ExceptHandler" => new ExceptHandler((Expr?)f[0], (string?)f[1], All<Stmt>(f[2])),
        "MatchValue" => new MatchValue((Expr)f[0]!),
        "MatchSingleton" => new MatchSingleton((ConstantValue)f[0]!),
        "MatchSequence" => new MatchSequence(All<Pattern>(f[0])),
        "MatchMapping" => new MatchMapping(All<Expr>(f[0]), All<Pattern>(f[1]), (string?)f[2]),
        "MatchClass" => new MatchClass((Expr)f[0]!, All<Pattern>(f[1]), All<string>(f[2]), All<Pattern>(f[3])),
        "MatchStar" => new MatchStar((string?)f[0]),
        "MatchAs" => new MatchAs((Pattern?)f[0], (string?)f[1]),
        "MatchOr" => new MatchOr(All<Pattern>(f[0])),
        "TypeVar" => new TypeVar(Text(f[0]), (Expr?)f[1], (Expr?)f[2]),
        "ParamSpec" => new ParamSpec(Text(f[0]), (Expr?)f[1]),
        "TypeVarTuple" => new TypeVarTuple(Text(f[0]), (Expr?)f[1]),
        "alias" => new Alias(Text(f[0]), (string?)f[1]),
        "arg" => new Arg(Text(f[0]), (Expr?)f[1]),
        "arguments" => new Arguments(All<Arg>(f[0]), All<Arg>(f[1]), (Arg?)f[2], All<Arg>(f[3]), All<Expr?>(f[4]), (Arg?)f[5], All<Expr>(f[6])),
        "comprehension" => new Comprehension((Expr)f[0]!, (Expr)f[1]!, All<Expr>(f[2]), (int)f[3]! != 0),
        "keyword" => new Keyword((string?)f[0], (Expr)f[1]!),
        "match_case" => new MatchCase((Pattern)f[0]!, (Expr?)f[1], All<Stmt>(f[2])),
        "withitem" => new WithItem((Expr)f[0]!, (Expr?)f[1]),
        "TypeIgnore" => IgnoredType.Instance,
        _ => throw new InvalidOperationException($"no node for the class {name}"),
    };

    private static string Text(object? field) => (string)field!;

    private static ImmutableArray<T> All<T>(object? field) => [.. ((object?[])field!).Select(item => (T)item!)];

    /// <summary>What a type comment that is to be ignored becomes: nothing that the compiler looks at.</summary>
    private sealed record IgnoredType : Node
    {
        public static readonly IgnoredType Instance = new();

        public override string AsdlName => "TypeIgnore";

        public override IReadOnlyList<SyntaxField> Fields => [];

        internal override Node RewriteChildren(AstRewriter rewriter) => this;
    }
}
