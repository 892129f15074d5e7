using System.Collections.Immutable;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// First pass of the compiler: makes the tree of scopes and enters every name that each block binds or uses.
/// <see cref="ScopeResolver"/> then decides where each lives.
/// </summary>
internal sealed class SymbolTable
{
    /// <summary>Blocks nested deeper than this are refused (CPython: MAXSTACK of the symbol table).</summary>
    private const int MaxDepth = 1000;

    private Scope _scope;
    private int _depth;

    /// <summary>Compound statements around the current one in this class or module body.</summary>
    private int _blocks;

    /// <summary>Inside the last block of a try statement, and inside a loop in it.</summary>
    private bool _inFinally, _inLoop;

    /// <summary>Iterables of comprehensions around the current expression, in which nothing may be assigned.</summary>
    private int _iterableDepth;

    /// <summary>In the target of a comprehension's <c>for</c>.</summary>
    private bool _isIterationTarget;

    private SymbolTable(Scope module, FutureFeatures future, SyntaxWarnings warnings)
    {
        _warnings = warnings;
        _scope = module;
        _future = future;
    }

    private readonly FutureFeatures _future;
    private readonly SyntaxWarnings _warnings;

    public static Scope Build(Mod module, FutureFeatures future, SyntaxWarnings warnings)
    {
        var root = new Scope(ScopeKind.Module, "<module>", null, null);
        var table = new SymbolTable(root, future, warnings);
        switch (module)
        {
            case Module m: table.Visit(m.Body); break;
            case Interactive i: table.Visit(i.Body); break;
            case Expression e: table.Visit(e.Body); break;
        }
        ScopeResolver.Resolve(root);
        return root;
    }

    private void Visit(ImmutableArray<Stmt> body)
    {
        foreach (Stmt statement in body) Visit(statement);
    }

    private void Visit(Node? node)
    {
        if (node is null) return;
        if (++_depth > MaxDepth) throw new CompileError("too many nested blocks or expressions", node.Span);
        bool isBlock = node is If or For or AsyncFor or While or Try or TryStar or With or AsyncWith or Syntax.Match;
        if (isBlock) _blocks++;
        VisitCore(node);
        if (isBlock) _blocks--;
        _depth--;
    }

    private void VisitCore(Node node)
    {
        switch (node)
        {
            case FunctionDef or AsyncFunctionDef: VisitFunction(FunctionParts.Of(node)!); break;
            case ClassDef c: VisitClass(c); break;
            case TypeAlias t: VisitTypeAlias(t); break;
            case Lambda l:
                VisitDefaults(l.Args);
                Enter(l, ScopeKind.Lambda, "<lambda>", () =>
                {
                    AddParameters(l.Args);
                    Visit(l.Body);
                });
                break;
            case ListComp c: VisitComprehension(c, ScopeKind.Comprehension, "<listcomp>", c.Generators, c.Elt, null); break;
            case SetComp c: VisitComprehension(c, ScopeKind.Comprehension, "<setcomp>", c.Generators, c.Elt, null); break;
            case DictComp c: VisitComprehension(c, ScopeKind.Comprehension, "<dictcomp>", c.Generators, c.Key, c.Value); break;
            case GeneratorExp c: VisitComprehension(c, ScopeKind.GeneratorExpression, "<genexpr>", c.Generators, c.Elt, null); break;
            case Name n: VisitName(n); break;
            case Syntax.Attribute { Ctx: not ExprContext.Load } a:
                Visit(a.Value);
                CheckBindable(a.Attr, a.Span, a.Ctx == ExprContext.Del ? "delete" : "assign to");
                break;
            case Keyword { Arg: { } keyword } k:
                CheckBindable(keyword, k.Span);
                Visit(k.Value);
                break;
            case NamedExpr n: VisitNamedExpr(n); break;
            case Syntax.Global g: foreach (string name in g.Names) Declare(name, g.Span, isGlobal: true); break;
            case Nonlocal n: foreach (string name in n.Names) Declare(name, n.Span, isGlobal: false); break;
            case Import i:
                foreach (Alias alias in i.Names) Bind(alias.AsName ?? alias.Name.Split('.')[0], alias.Span);
                break;
            case ImportFrom i:
                foreach (Alias alias in i.Names)
                {
                    if (alias.Name != "*") Bind(alias.AsName ?? alias.Name, alias.Span);
                    else if (_scope.Kind != ScopeKind.Module) throw new CompileError("import * only allowed at module level", alias.Span);
                }
                break;
            case ExceptHandler h:
                if (h.Name is not null) Bind(h.Name, h.Span);
                VisitChildren(h);
                break;
            case AnnAssign a: VisitAnnAssign(a); break;
            case Try t: VisitTry(t, t.FinalBody); break;
            case TryStar t: VisitTry(t, t.FinalBody); break;
            case While w: VisitLoop(w, w.Body, w.OrElse); break;
            case For f: VisitLoop(f, f.Body, f.OrElse); break;
            case AsyncFor f: VisitLoop(f, f.Body, f.OrElse); break;
            case Return or Break or Continue:
                if (_inFinally && !_inLoop)
                    _warnings.Add(new SyntaxWarningInfo($"'{node.AsdlName.ToLowerInvariant()}' in a 'finally' block", node.Span));
                VisitChildren(node);
                break;
            case Yield or YieldFrom:
                CheckRestriction("yield expression", node.Span);
                if (!_scope.IsFunctionLike) throw new CompileError($"'yield{(node is YieldFrom ? " from" : "")}' outside function", node.Span);
                if (_scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
                    throw new CompileError($"'yield' inside {DescribeComprehension(_scope.Name)}", node.Span);
                _scope.IsGenerator = true;
                VisitChildren(node);
                break;
            case Await:
                CheckRestriction("await expression", node.Span);
                if (_scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression) _scope.IsCoroutine = true;
                VisitChildren(node);
                break;
            case MatchStar { Name: { } starred }: Bind(starred, node.Span); break;
            case MatchAs m:
                if (m.Name is not null) Bind(m.Name, m.Span);
                Visit(m.Pattern);
                break;
            case MatchMapping m:
                VisitChildren(m);
                if (m.Rest is not null) Bind(m.Rest, m.Span);
                break;
            default:
                VisitChildren(node);
                break;
        }
    }

    private void VisitTry(Node statement, ImmutableArray<Stmt> finalBody)
    {
        var last = finalBody.Length == 0 ? null : finalBody[0];
        (bool inFinally, bool inLoop) = (_inFinally, _inLoop);
        foreach (Node child in statement.Children)
        {
            if (ReferenceEquals(child, last)) (_inFinally, _inLoop) = (true, false);
            Visit(child);
        }
        (_inFinally, _inLoop) = (inFinally, inLoop);
    }

    private void VisitLoop(Node statement, ImmutableArray<Stmt> body, ImmutableArray<Stmt> orElse)
    {
        bool inLoop = _inLoop;
        foreach (Node child in statement.Children)
        {
            if (ReferenceEquals(child, body[0])) _inLoop = true;
            else if (orElse.Length > 0 && ReferenceEquals(child, orElse[0])) _inLoop = inLoop;
            Visit(child);
        }
        _inLoop = inLoop;
    }

    private void VisitFunction(FunctionParts f)
    {
        Bind(f.Name, f.Node.Span);
        // Annotations see the class's names, be there none.
        if (_scope.Kind == ScopeKind.Class) _scope.NeedsClassDict = true;
        foreach (Expr decorator in f.Decorators) Visit(decorator);
        VisitDefaults(f.Args);
        if (f.TypeParams.Length == 0)
        {
            VisitFunctionItself(f);
            return;
        }
        EnterTypeParameters(f.Node, f.Name, () =>
        {
            if (f.Args.Defaults.Length > 0) AddHidden(CodeGenerator.DefaultsName, isParameter: true);
            if (f.Args.KwDefaults.Any(d => d is not null)) AddHidden(CodeGenerator.KeywordDefaultsName, isParameter: true);
            VisitTypeParameters(f.TypeParams);
            VisitFunctionItself(f);
        });
    }

    private void VisitFunctionItself(FunctionParts f)
    {
        VisitAnnotations(f.Args, f.Returns, f.Name);
        Enter(f.Node, ScopeKind.Function, f.Name, () =>
        {
            _scope.IsAsyncFunction = f.IsAsync;
            AddParameters(f.Args);
            Visit(f.Body);
        });
    }

    private void VisitClass(ClassDef c)
    {
        Bind(c.Name, c.Span);
        foreach (Expr decorator in c.DecoratorList) Visit(decorator);
        if (c.TypeParams.Length == 0)
        {
            VisitClassItself(c);
            return;
        }
        EnterTypeParameters(c, c.Name, () =>
        {
            AddHidden(CodeGenerator.TypeParametersName, isParameter: false);
            AddHidden(CodeGenerator.GenericBaseName, isParameter: false);
            VisitTypeParameters(c.TypeParams);
            VisitClassItself(c);
        });
    }

    private void VisitClassItself(ClassDef c)
    {
        foreach (Expr b in c.Bases) Visit(b);
        foreach (Keyword k in c.Keywords) Visit(k);
        Enter(c, ScopeKind.Class, c.Name, () =>
        {
            if (c.TypeParams.Length > 0) Use(CodeGenerator.TypeParametersName, c.Span);
            int blocks = _blocks;
            _blocks = 0;
            Visit(c.Body);
            _blocks = blocks;
        }, c.Name);
    }

    private void VisitTypeAlias(TypeAlias t)
    {
        string name = ((Name)t.Name).Id;
        Bind(name, t.Name.Span);
        if (t.TypeParams.Length == 0)
        {
            VisitInEvaluator(t.Value, name, "a type alias");
            return;
        }
        EnterTypeParameters(t, name, () =>
        {
            VisitTypeParameters(t.TypeParams);
            VisitInEvaluator(t.Value, name, "a type alias");
        });
    }

    private void EnterTypeParameters(Node node, string name, Action body)
    {
        Scope outer = _scope;
        _scope = outer.AddChild(node, ScopeKind.TypeParameters, $"<generic parameters of {name}>", outer.ClassName, "the definition of a generic");
        UseClassNames();
        body();
        _scope = outer;
    }

    private void UseClassNames()
    {
        if (_scope.SeesClassNames) _scope.GetOrAdd("__classdict__").IsUsed = true;
    }

    private void AddHidden(string name, bool isParameter)
    {
        Symbol symbol = _scope.GetOrAdd(name);
        symbol.IsBound = true;
        symbol.IsParameter = isParameter;
    }

    private void VisitTypeParameters(ImmutableArray<TypeParam> parameters)
    {
        foreach (TypeParam parameter in parameters)
        {
            string name = parameter switch { TypeVar v => v.Name, ParamSpec p => p.Name, _ => ((TypeVarTuple)parameter).Name };
            if (name is "__classdict__") throw new CompileError("reserved name '__classdict__' cannot be used for type parameter", parameter.Span);
            if (_scope.Find(Mangle(name)) is { IsBound: true }) throw new CompileError($"duplicate type parameter '{name}'", parameter.Span);
            Bind(name, parameter.Span);
            if (parameter is TypeVar { Bound: { } bound }) VisitInEvaluator(bound, name, bound is Syntax.Tuple ? "a TypeVar constraint" : "a TypeVar bound");
            Expr? fallback = parameter switch { TypeVar v => v.DefaultValue, ParamSpec p => p.DefaultValue, _ => ((TypeVarTuple)parameter).DefaultValue };
            if (fallback is not null) VisitInEvaluator(fallback, name, $"a {parameter.AsdlName} default");
        }
    }

    /// <summary>An expression that is computed on demand by a function of the annotation format.</summary>
    private void VisitInEvaluator(Expr e, string name, string restriction)
    {
        Scope outer = _scope;
        _scope = outer.AddChild(e, ScopeKind.Annotation, name, outer.ClassName, restriction);
        AddHidden(".format", isParameter: true);
        UseClassNames();
        Visit(e is Starred star ? star.Value : e);
        _scope = outer;
    }

    /// <summary>What runs on demand must not suspend or bind names.</summary>
    private void CheckRestriction(string what, SourceSpan span)
    {
        if (_scope.Restriction.Length > 0) throw new CompileError($"{what} cannot be used within {_scope.Restriction}", span);
    }

    private static string DescribeComprehension(string name) => name switch
    {
        "<genexpr>" => "generator expression",
        "<setcomp>" => "set comprehension",
        "<dictcomp>" => "dict comprehension",
        _ => "list comprehension",
    };

    private void VisitChildren(Node node)
    {
        foreach (Node child in node.Children) Visit(child);
    }

    private void VisitName(Name n)
    {
        if (n.Ctx != ExprContext.Load)
        {
            if (_isIterationTarget && _scope.Find(Mangle(n.Id)) is { IsAssignedOutside: true })
                throw new CompileError($"comprehension inner loop cannot rebind assignment expression target '{n.Id}'", n.Span);
            CheckBindable(n.Id, n.Span, n.Ctx == ExprContext.Del ? "delete" : "assign to");
            Bind(n.Id, n.Span);
            return;
        }
        Use(n.Id, n.Span);
        if (n.Id == "super" && _scope.IsFunctionLike) Use("__class__", n.Span);
    }

    /// <summary>A walrus in a comprehension binds in the function or module around it (PEP 572).</summary>
    private void VisitNamedExpr(NamedExpr n)
    {
        CheckRestriction("named expression", n.Span);
        if (_iterableDepth > 0) throw new CompileError("assignment expression cannot be used in a comprehension iterable expression", n.Span);
        var target = (Name)n.Target;
        Visit(n.Value);
        Scope holder = _scope;
        while (holder.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression)
        {
            if (holder.Find(Mangle(target.Id)) is { IsBound: true })
                throw new CompileError($"assignment expression cannot rebind comprehension iteration variable '{target.Id}'", target.Span);
            Symbol inner = holder.GetOrAdd(Mangle(target.Id), n.Span);
            inner.IsUsed = true;
            inner.IsAssignedOutside |= ReferenceEquals(holder, _scope);
            holder = holder.Parent!;
        }
        if (!ReferenceEquals(holder, _scope))
        {
            if (holder.Kind == ScopeKind.Class)
                throw new CompileError("assignment expression within a comprehension cannot be used in a class body", target.Span);
            if (holder.Kind == ScopeKind.Module)
            {
                for (Scope s = _scope; !ReferenceEquals(s, holder); s = s.Parent!) s.GetOrAdd(Mangle(target.Id)).IsGlobal = true;
            }
        }
        CheckBindable(target.Id, target.Span);
        holder.GetOrAdd(Mangle(target.Id), n.Span).IsBound = true;
    }

    private void VisitAnnAssign(AnnAssign a)
    {
        if (a.Target is Name name)
        {
            CheckBindable(name.Id, name.Span);
            // A name in parentheses is no declaration.
            if (a.Simple || a.Value is not null)
            {
                Symbol symbol = _scope.GetOrAdd(Mangle(name.Id), name.Span);
                if (a.Simple && (symbol.IsGlobal || symbol.IsNonlocal))
                    throw new CompileError($"annotated name '{name.Id}' can't be {(symbol.IsGlobal ? "global" : "nonlocal")}", a.Span);
                symbol.IsBound = true;
                symbol.IsAnnotated |= a.Simple;
            }
        }
        else
        {
            Visit(a.Target);
        }
        if (!_scope.IsFunctionLike)
        {
            bool isConditional = a is { Simple: true, Target: Name } && !_future.Annotations && (_scope.Kind == ScopeKind.Module || _blocks > 0);
            VisitInAnnotationScope(_scope.BodyAnnotations, a.Annotation, isConditional);
        }
        else
        {
            CheckUnused(a.Annotation);
        }
        Visit(a.Value);
    }

    private void VisitAnnotations(Arguments args, Expr? returns, string function)
    {
        foreach (Arg arg in AllArgs(args)) VisitInAnnotationScope(args, arg.Annotation);
        VisitInAnnotationScope(args, returns);
        if (_annotationScopes.TryGetValue((_scope, args), out Scope? scope)) scope.AnnotatedFunction = function;
    }

    /// <summary>All annotations of one function, or of one class or module body, share a scope that is run on demand (PEP 649).</summary>
    private void VisitInAnnotationScope(Node key, Expr? annotation, bool isConditional = false)
    {
        if (annotation is null) return;
        Scope outer = _scope;
        _scope = _annotationScopes.TryGetValue((outer, key), out Scope? known) ? known : AddAnnotationScope(outer, key);
        if (isConditional) _scope.GetOrAdd(Scope.ConditionalAnnotations).IsUsed = true;
        // Under the future import annotations are text, but what they must not contain stays.
        if (_future.Annotations) CheckText(annotation);
        else Visit(annotation);
        _scope = outer;
    }

    /// <summary>The annotation of a local variable is never evaluated, and must be an annotation all the same.</summary>
    private void CheckUnused(Expr annotation)
    {
        Scope outer = _scope;
        _scope = new Scope(ScopeKind.Annotation, "__annotate__", outer, outer.ClassName) { Restriction = "an annotation" };
        CheckText(annotation);
        _scope = outer;
    }

    private void CheckText(Node annotation)
    {
        switch (annotation)
        {
            case Yield or YieldFrom: CheckRestriction("yield expression", annotation.Span); break;
            case Await: CheckRestriction("await expression", annotation.Span); break;
            case NamedExpr: CheckRestriction("named expression", annotation.Span); break;
        }
        foreach (Node child in annotation.Children) CheckText(child);
    }

    private readonly Dictionary<(Scope, Node), Scope> _annotationScopes = new(new PairComparer());

    private Scope AddAnnotationScope(Scope outer, Node key)
    {
        Scope scope = outer.AddChild(key, ScopeKind.Annotation, "__annotate__", outer.ClassName, "an annotation");
        _scope = scope;
        AddHidden(".format", isParameter: true);
        UseClassNames();
        _annotationScopes.Add((outer, key), scope);
        return scope;
    }

    private void VisitComprehension(Node node, ScopeKind kind, string name, ImmutableArray<Comprehension> generators, Expr element, Expr? value)
    {
        VisitIterable(generators[0].Iter);
        bool isAsync = false;
        Enter(node, kind, name, () =>
        {
            foreach (Comprehension g in generators) _scope.IsCoroutine |= g.IsAsync;
            if (kind == ScopeKind.GeneratorExpression)
            {
                Symbol source = _scope.GetOrAdd(".0");
                source.IsBound = source.IsParameter = true;
                _scope.IsGenerator = true;
            }
            else
            {
                _scope.IsInlined = true;
            }
            for (int i = 0; i < generators.Length; i++)
            {
                _isIterationTarget = true;
                Visit(generators[i].Target);
                _isIterationTarget = false;
                if (i > 0) VisitIterable(generators[i].Iter);
                foreach (Expr condition in generators[i].Ifs) Visit(condition);
            }
            Visit(element);
            Visit(value);
            isAsync = _scope.IsCoroutine && kind == ScopeKind.Comprehension;
        });
        // A comprehension that awaits makes the one around it await.
        if (isAsync && _scope.Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression) _scope.IsCoroutine = true;
    }

    private void VisitIterable(Expr iterable)
    {
        _iterableDepth++;
        Visit(iterable);
        _iterableDepth--;
    }

    private void VisitDefaults(Arguments args)
    {
        foreach (Expr d in args.Defaults) Visit(d);
        foreach (Expr? d in args.KwDefaults) Visit(d);
    }

    private void AddParameters(Arguments args)
    {
        foreach (Arg arg in AllArgs(args))
        {
            CheckBindable(arg.Name, arg.Span);
            Symbol symbol = _scope.GetOrAdd(Mangle(arg.Name), arg.Span);
            if (symbol.IsParameter) throw new CompileError($"duplicate argument '{arg.Name}' in function definition", arg.Span);
            symbol.IsBound = symbol.IsParameter = true;
        }
    }

    /// <summary>All parameters in the order of their slots.</summary>
    public static IEnumerable<Arg> AllArgs(Arguments args)
    {
        foreach (Arg a in args.PosOnlyArgs) yield return a;
        foreach (Arg a in args.Args) yield return a;
        foreach (Arg a in args.KwOnlyArgs) yield return a;
        if (args.VarArg is not null) yield return args.VarArg;
        if (args.KwArg is not null) yield return args.KwArg;
    }

    /// <summary>All parameters as they stand in the source.</summary>
    public static IEnumerable<Arg> AnnotationOrder(Arguments args)
    {
        foreach (Arg a in args.PosOnlyArgs) yield return a;
        foreach (Arg a in args.Args) yield return a;
        if (args.VarArg is not null) yield return args.VarArg;
        foreach (Arg a in args.KwOnlyArgs) yield return a;
        if (args.KwArg is not null) yield return args.KwArg;
    }

    private void Enter(Node node, ScopeKind kind, string name, Action body, string? className = null)
    {
        Scope outer = _scope;
        (bool inFinally, bool inLoop) = (_inFinally, _inLoop);
        _inFinally = _inLoop = false;
        _scope = outer.AddChild(node, kind, name, className ?? outer.ClassName);
        body();
        _scope = outer;
        (_inFinally, _inLoop) = (inFinally, inLoop);
    }

    private void Bind(string name, SourceSpan span)
    {
        CheckBindable(name, span);
        _scope.GetOrAdd(Mangle(name), span).IsBound = true;
    }

    private static void CheckBindable(string name, SourceSpan span, string action = "assign to")
    {
        if (name == "__debug__") throw new CompileError($"cannot {action} __debug__", span);
    }

    private void Use(string name, SourceSpan span) => _scope.GetOrAdd(Mangle(name), span).IsUsed = true;

    private void Declare(string name, SourceSpan span, bool isGlobal)
    {
        string kind = isGlobal ? "global" : "nonlocal";
        if (!isGlobal && _scope.Kind == ScopeKind.Module) throw new CompileError("nonlocal declaration not allowed at module level", span);
        if (_scope.Find(Mangle(name)) is { } known)
        {
            if (known.IsParameter) throw new CompileError($"name '{name}' is parameter and {kind}", span);
            if (known.IsAnnotated) throw new CompileError($"annotated name '{name}' can't be {kind}", span);
            if (known.IsBound) throw new CompileError($"name '{name}' is assigned to before {kind} declaration", span);
            if (known.IsUsed) throw new CompileError($"name '{name}' is used prior to {kind} declaration", span);
            if (isGlobal ? known.IsNonlocal : known.IsGlobal) throw new CompileError($"name '{name}' is nonlocal and global", known.Span);
        }
        Symbol symbol = _scope.GetOrAdd(Mangle(name), span);
        if (isGlobal) symbol.IsGlobal = true;
        else symbol.IsNonlocal = true;
        symbol.Span = span;
    }

    private string Mangle(string name) => NameMangling.Mangle(_scope.ClassName, name);

    private sealed class PairComparer : IEqualityComparer<(Scope, Node)>
    {
        public bool Equals((Scope, Node) x, (Scope, Node) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Scope, Node) obj) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item2));
    }
}
