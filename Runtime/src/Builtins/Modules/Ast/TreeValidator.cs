using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>What a tree must be beyond its types before it is compiled: a parser would only make such trees.</summary>
/// <remarks>Source: CPython <c>Python/ast.c</c>, <c>_PyAST_Validate</c>.</remarks>
internal sealed class TreeValidator
{
    private readonly ThreadState _ts;

    private TreeValidator(ThreadState ts) => _ts = ts;

    private sealed class Invalid(bool isTypeError, string message) : Exception(message)
    {
        public bool IsTypeError { get; } = isTypeError;
    }

    /// <summary>False with an exception pending.</summary>
    public static bool Check(ThreadState ts, Mod tree)
    {
        try
        {
            var validator = new TreeValidator(ts);
            if (tree is Expression e) validator.Expr(e.Body, ExprContext.Load);
            else validator.Body(tree is Module m ? m.Body : ((Interactive)tree).Body);
            return true;
        }
        catch (Invalid problem)
        {
            if (problem.IsTypeError) ts.RaiseTypeError(problem.Message);
            else ts.RaiseValueError(problem.Message);
            return false;
        }
    }

    private static Invalid Bad(string message) => new(isTypeError: false, message);

    private static void Require(bool condition, string message)
    {
        if (!condition) throw Bad(message);
    }

    private static void NotEmpty<T>(IReadOnlyCollection<T> items, string field, string owner) => Require(items.Count > 0, $"empty {field} on {owner}");

    private static void Position(Node node)
    {
        SourceSpan s = node.Span;
        Require(s.Line <= s.EndLine, $"AST node line range ({s.Line}, {s.EndLine}) is not valid");
        Require(!((s.Line < 0 && s.EndLine != s.Line) || (s.Column < 0 && s.Column != s.EndColumn)),
            $"AST node column range ({s.Column}, {s.EndColumn}) for line range ({s.Line}, {s.EndLine}) is not valid");
        Require(!(s.Line == s.EndLine && s.Column > s.EndColumn), $"line {s.Line}, column {s.Column}-{s.EndColumn} is not a valid range");
    }

    private static void Identifier(string name) =>
        Require(name is not ("None" or "True" or "False"), $"identifier field can't represent '{name}' constant");

    private void Body(IEnumerable<Stmt> body)
    {
        foreach (Stmt statement in body) Statement(statement);
    }

    private void Body(IReadOnlyCollection<Stmt> body, string owner)
    {
        NotEmpty(body, "body", owner);
        Body(body);
    }

    private void Exprs(IEnumerable<Expr?> all, ExprContext context = ExprContext.Load)
    {
        foreach (Expr? e in all)
        {
            if (e is not null) Expr(e, context);
        }
    }

    private void Statement(Stmt statement)
    {
        Position(statement);
        switch (statement)
        {
            case FunctionDef f: Function(f.Body, f.Args, f.DecoratorList, f.Returns, f.TypeParams, "FunctionDef"); break;
            case AsyncFunctionDef f: Function(f.Body, f.Args, f.DecoratorList, f.Returns, f.TypeParams, "AsyncFunctionDef"); break;
            case ClassDef c:
                Body(c.Body, "ClassDef");
                TypeParameters(c.TypeParams);
                Exprs(c.Bases);
                Keywords(c.Keywords);
                Exprs(c.DecoratorList);
                break;
            case Return { Value: { } value }: Expr(value, ExprContext.Load); break;
            case Delete d:
                NotEmpty(d.Targets, "targets", "Delete");
                Exprs(d.Targets, ExprContext.Del);
                break;
            case Assign a:
                NotEmpty(a.Targets, "targets", "Assign");
                Exprs(a.Targets, ExprContext.Store);
                Expr(a.Value, ExprContext.Load);
                break;
            case AugAssign a:
                Expr(a.Target, ExprContext.Store);
                Expr(a.Value, ExprContext.Load);
                break;
            case AnnAssign a:
                if (a.Target is not Name && a.Simple) throw new Invalid(isTypeError: true, "AnnAssign with simple non-Name target");
                Expr(a.Target, ExprContext.Store);
                if (a.Value is not null) Expr(a.Value, ExprContext.Load);
                Expr(a.Annotation, ExprContext.Load);
                break;
            case TypeAlias t:
                Require(t.Name is Name, "TypeAlias with non-Name name");
                Expr(t.Name, ExprContext.Store);
                TypeParameters(t.TypeParams);
                Expr(t.Value, ExprContext.Load);
                break;
            case For f: Loop(f.Target, f.Iter, f.Body, f.OrElse, "For"); break;
            case AsyncFor f: Loop(f.Target, f.Iter, f.Body, f.OrElse, "AsyncFor"); break;
            case While w:
                Expr(w.Test, ExprContext.Load);
                Body(w.Body, "While");
                Body(w.OrElse);
                break;
            case If i:
                Expr(i.Test, ExprContext.Load);
                Body(i.Body, "If");
                Body(i.OrElse);
                break;
            case With w: WithBlock(w.Items, w.Body, "With"); break;
            case AsyncWith w: WithBlock(w.Items, w.Body, "AsyncWith"); break;
            case Syntax.Match m:
                Expr(m.Subject, ExprContext.Load);
                NotEmpty(m.Cases, "cases", "Match");
                foreach (MatchCase c in m.Cases)
                {
                    Pattern(c.Pattern, mayBeStar: false);
                    if (c.Guard is not null) Expr(c.Guard, ExprContext.Load);
                    Body(c.Body, "match_case");
                }
                break;
            case Raise { Exc: { } exc } r:
                Expr(exc, ExprContext.Load);
                if (r.Cause is not null) Expr(r.Cause, ExprContext.Load);
                break;
            case Raise { Cause: not null }: throw Bad("Raise with cause but no exception");
            case Try t: TryBlock(t.Body, t.Handlers, t.OrElse, t.FinalBody, "Try"); break;
            case TryStar t: TryBlock(t.Body, t.Handlers, t.OrElse, t.FinalBody, "TryStar"); break;
            case Assert a:
                Expr(a.Test, ExprContext.Load);
                if (a.Msg is not null) Expr(a.Msg, ExprContext.Load);
                break;
            case Import i: NotEmpty(i.Names, "names", "Import"); break;
            case ImportFrom i:
                Require(i.Level >= 0, "Negative ImportFrom level");
                NotEmpty(i.Names, "names", "ImportFrom");
                break;
            case Global g: NotEmpty(g.Names, "names", "Global"); break;
            case Nonlocal n: NotEmpty(n.Names, "names", "Nonlocal"); break;
            case ExprStmt e: Expr(e.Value, ExprContext.Load); break;
        }
    }

    private void Function(IReadOnlyCollection<Stmt> body, Arguments args, IEnumerable<Expr> decorators, Expr? returns, IEnumerable<TypeParam> parameters, string owner)
    {
        Body(body, owner);
        TypeParameters(parameters);
        Arguments(args);
        Exprs(decorators);
        if (returns is not null) Expr(returns, ExprContext.Load);
    }

    private void Loop(Expr target, Expr iterable, IReadOnlyCollection<Stmt> body, IEnumerable<Stmt> orElse, string owner)
    {
        Expr(target, ExprContext.Store);
        Expr(iterable, ExprContext.Load);
        Body(body, owner);
        Body(orElse);
    }

    private void WithBlock(IReadOnlyCollection<WithItem> items, IReadOnlyCollection<Stmt> body, string owner)
    {
        NotEmpty(items, "items", owner);
        foreach (WithItem item in items)
        {
            Expr(item.ContextExpr, ExprContext.Load);
            if (item.OptionalVars is not null) Expr(item.OptionalVars, ExprContext.Store);
        }
        Body(body, owner);
    }

    private void TryBlock(IReadOnlyCollection<Stmt> body, IReadOnlyCollection<ExceptHandler> handlers, IReadOnlyCollection<Stmt> orElse,
        IReadOnlyCollection<Stmt> finalBody, string owner)
    {
        Body(body, owner);
        Require(handlers.Count > 0 || finalBody.Count > 0, $"{owner} has neither except handlers nor finalbody");
        Require(handlers.Count > 0 || orElse.Count == 0, $"{owner} has orelse but no except handlers");
        foreach (ExceptHandler handler in handlers)
        {
            Position(handler);
            if (handler.Type is not null) Expr(handler.Type, ExprContext.Load);
            Body(handler.Body, "ExceptHandler");
        }
        Body(finalBody);
        Body(orElse);
    }

    private void TypeParameters(IEnumerable<TypeParam> parameters)
    {
        foreach (TypeParam parameter in parameters)
        {
            Position(parameter);
            (string name, Expr? bound, Expr? value) = parameter switch
            {
                TypeVar v => (v.Name, v.Bound, v.DefaultValue),
                ParamSpec p => (p.Name, null, p.DefaultValue),
                _ => (((TypeVarTuple)parameter).Name, null, ((TypeVarTuple)parameter).DefaultValue),
            };
            Identifier(name);
            Exprs([bound, value]);
        }
    }

    private void Arguments(Arguments a)
    {
        foreach (Arg parameter in (IEnumerable<Arg>)[.. a.PosOnlyArgs, .. a.Args, .. a.VarArg is { } v ? [v] : Array.Empty<Arg>(), .. a.KwOnlyArgs, .. a.KwArg is { } k ? [k] : Array.Empty<Arg>()])
        {
            Position(parameter);
            if (parameter.Annotation is not null) Expr(parameter.Annotation, ExprContext.Load);
        }
        Require(a.Defaults.Length <= a.PosOnlyArgs.Length + a.Args.Length, "more positional defaults than args on arguments");
        Require(a.KwDefaults.Length == a.KwOnlyArgs.Length, "length of kwonlyargs is not the same as kw_defaults on arguments");
        Exprs(a.Defaults);
        Exprs(a.KwDefaults);
    }

    private void Keywords(IEnumerable<Keyword> keywords)
    {
        foreach (Keyword keyword in keywords) Expr(keyword.Value, ExprContext.Load);
    }

    private void Comprehensions(IReadOnlyCollection<Comprehension> generators)
    {
        Require(generators.Count > 0, "comprehension with no generators");
        foreach (Comprehension generator in generators)
        {
            Expr(generator.Target, ExprContext.Store);
            Expr(generator.Iter, ExprContext.Load);
            Exprs(generator.Ifs);
        }
    }

    private void Expr(Expr e, ExprContext context)
    {
        Position(e);
        ExprContext? own = e switch
        {
            Syntax.Attribute a => a.Ctx,
            Subscript s => s.Ctx,
            Starred s => s.Ctx,
            Name n => n.Ctx,
            List l => l.Ctx,
            Syntax.Tuple t => t.Ctx,
            _ => null,
        };
        if (e is Name name) Identifier(name.Id);
        if (own is null) Require(context == ExprContext.Load, $"expression which can't be assigned to in {context} context");
        else Require(own == context, $"expression must have {context} context but has {own} instead");
        switch (e)
        {
            case BoolOp b:
                Require(b.Values.Length >= 2, "BoolOp with less than 2 values");
                Exprs(b.Values);
                break;
            case Lambda l:
                Arguments(l.Args);
                Expr(l.Body, ExprContext.Load);
                break;
            case Dict d:
                Require(d.Keys.Length == d.Values.Length, "Dict doesn't have the same number of keys as values");
                Exprs(d.Keys);
                Exprs(d.Values);
                break;
            case ListComp c: Comprehension(c.Generators, c.Elt); break;
            case SetComp c: Comprehension(c.Generators, c.Elt); break;
            case GeneratorExp c: Comprehension(c.Generators, c.Elt); break;
            case DictComp c: Comprehension(c.Generators, c.Key, c.Value); break;
            case Compare c:
                Require(c.Comparators.Length > 0, "Compare with no comparators");
                Require(c.Comparators.Length == c.Ops.Length, "Compare has a different number of comparators and operands");
                Exprs(c.Comparators);
                Expr(c.Left, ExprContext.Load);
                break;
            case Call c:
                Expr(c.Func, ExprContext.Load);
                Exprs(c.Args);
                Keywords(c.Keywords);
                break;
            case NamedExpr n:
                if (n.Target is not Name) throw new Invalid(isTypeError: true, "NamedExpr target must be a Name");
                Expr(n.Target, ExprContext.Store);
                Expr(n.Value, ExprContext.Load);
                break;
            case Starred s: Expr(s.Value, context); break;
            case List l: Exprs(l.Elts, context); break;
            case Syntax.Tuple t: Exprs(t.Elts, context); break;
            default:
                foreach (Expr child in e.Children.OfType<Expr>()) Expr(child, ExprContext.Load);
                break;
        }
    }

    private void Comprehension(IReadOnlyCollection<Comprehension> generators, params Expr[] results)
    {
        Comprehensions(generators);
        Exprs(results);
    }

    private void Pattern(Pattern pattern, bool mayBeStar)
    {
        Position(pattern);
        switch (pattern)
        {
            case MatchValue v: MatchedValue(v.Value); break;
            case MatchSingleton s:
                Require(s.Value is ConstantValue.None or ConstantValue.Bool, "MatchSingleton can only contain True, False and None");
                break;
            case MatchSequence s:
                foreach (Pattern item in s.Patterns) Pattern(item, mayBeStar: true);
                break;
            case MatchMapping m:
                Require(m.Keys.Length == m.Patterns.Length, "MatchMapping doesn't have the same number of keys as patterns");
                if (m.Rest is not null) Capture(m.Rest);
                foreach (Expr key in m.Keys)
                {
                    if (key is not Constant { Value: ConstantValue.None or ConstantValue.Bool }) MatchedValue(key);
                }
                foreach (Pattern item in m.Patterns) Pattern(item, mayBeStar: false);
                break;
            case MatchClass c:
                Require(c.KwdAttrs.Length == c.KwdPatterns.Length, "MatchClass doesn't have the same number of keyword attributes as patterns");
                Expr(c.Cls, ExprContext.Load);
                Expr cls = c.Cls;
                while (cls is Syntax.Attribute a) cls = a.Value;
                Require(cls is Name, "MatchClass cls field can only contain Name or Attribute nodes.");
                foreach (string attribute in c.KwdAttrs) Identifier(attribute);
                foreach (Pattern item in c.Patterns) Pattern(item, mayBeStar: false);
                foreach (Pattern item in c.KwdPatterns) Pattern(item, mayBeStar: false);
                break;
            case MatchStar s:
                Require(mayBeStar, "can't use MatchStar here");
                if (s.Name is not null) Capture(s.Name);
                break;
            case MatchAs a:
                if (a.Name is not null) Capture(a.Name);
                if (a.Pattern is null) break;
                Require(a.Name is not null, "MatchAs must specify a target name if a pattern is given");
                Pattern(a.Pattern, mayBeStar: false);
                break;
            case MatchOr o:
                Require(o.Patterns.Length >= 2, "MatchOr requires at least 2 patterns");
                foreach (Pattern item in o.Patterns) Pattern(item, mayBeStar: false);
                break;
        }
    }

    private static void Capture(string name)
    {
        Require(name != "_", "can't capture name '_' in patterns");
        Identifier(name);
    }

    /// <summary>Literals, signed and complex numbers, dotted names.</summary>
    private void MatchedValue(Expr value)
    {
        Expr(value, ExprContext.Load);
        bool isAllowed = value switch
        {
            Constant c => c.Value is ConstantValue.Int or ConstantValue.Float or ConstantValue.Imaginary or ConstantValue.Complex or ConstantValue.Str or ConstantValue.Bytes,
            Syntax.Attribute => true,
            UnaryOp { Op: UnaryOperator.USub, Operand: Constant { Value: ConstantValue.Int or ConstantValue.Float or ConstantValue.Imaginary } } => true,
            BinOp { Op: Operator.Add or Operator.Sub, Right: Constant { Value: ConstantValue.Imaginary } } b =>
                b.Left is Constant { Value: ConstantValue.Int or ConstantValue.Float } or UnaryOp { Op: UnaryOperator.USub, Operand: Constant { Value: ConstantValue.Int or ConstantValue.Float } },
            JoinedStr or TemplateStr => true,
            _ => false,
        };
        Require(isAllowed, value is Constant ? "unexpected constant inside of a literal pattern" : "patterns may only match literals and attribute lookups");
    }
}
