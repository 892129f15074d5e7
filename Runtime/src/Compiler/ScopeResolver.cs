namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Second pass: decides for each name of each scope whether it is local, a cell, free or global.
/// In: symbols with what is bound and used. Out: <see cref="Symbol.Scope"/> set everywhere, cells where inner functions
/// need them, and free variables passed down through the scopes between.
/// An inlined comprehension shares its function's frame: its uses count as the function's own, and only what functions
/// inside it capture becomes a cell.
/// </summary>
/// <remarks>Source: CPython <c>Python/symtable.c</c>: <c>analyze_block</c>, <c>inline_comprehension</c>.</remarks>
internal static class ScopeResolver
{
    public static void Resolve(Scope module) => Analyze(module, []);

    /// <summary>Resolves one scope and those below; returns the names that need a variable of an enclosing function.</summary>
    private static HashSet<string> Analyze(Scope scope, HashSet<string> enclosing)
    {
        foreach (Symbol symbol in scope.Symbols) symbol.Scope = Classify(scope, symbol, enclosing);

        HashSet<string> visible = enclosing;
        if (scope.IsFunctionLike)
        {
            visible = [.. enclosing];
            foreach (Symbol symbol in scope.Symbols)
            {
                if (symbol.Scope == NameScope.Local) visible.Add(symbol.Name);
                else if (symbol.IsGlobal) visible.Remove(symbol.Name);
            }
        }
        else if (scope.Kind == ScopeKind.Class)
        {
            visible = [.. enclosing, "__class__", "__classdict__", Scope.ConditionalAnnotations];
        }

        var free = new HashSet<string>();
        foreach (Symbol symbol in scope.Symbols)
        {
            if (symbol.Scope == NameScope.Free) free.Add(symbol.Name);
        }
        foreach (Scope child in scope.Children)
        {
            HashSet<string> needed = Analyze(child, visible);
            if (child.IsInlined) MergeInlined(scope, child, free);
            foreach (string name in needed) Provide(scope, child, name, free);
        }
        // An inlined comprehension hands up only what its own inner functions need; its direct uses are merged above.
        if (scope.IsInlined)
        {
            foreach (Symbol symbol in scope.Symbols)
            {
                if (symbol.Scope == NameScope.Free && !scope.Children.Exists(c => NeedsFromOutside(c, symbol.Name))) free.Remove(symbol.Name);
            }
        }
        return free;
    }

    private static NameScope Classify(Scope scope, Symbol symbol, HashSet<string> enclosing)
    {
        if (symbol.IsGlobal) return NameScope.GlobalExplicit;
        if (symbol.IsNonlocal)
        {
            if (!enclosing.Contains(symbol.Name)) throw new CompileError($"no binding for nonlocal '{symbol.Name}' found", symbol.Span);
            if (Holder(scope, symbol.Name) is { Kind: ScopeKind.TypeParameters })
                throw new CompileError($"nonlocal binding not allowed for type parameter '{symbol.Name}'", symbol.Span);
            return NameScope.Free;
        }
        if (symbol.IsBound) return NameScope.Local;
        return enclosing.Contains(symbol.Name) && scope.Kind != ScopeKind.Module ? NameScope.Free : NameScope.GlobalImplicit;
    }

    /// <summary>The scope around that a nonlocal name is a variable of.</summary>
    private static Scope? Holder(Scope scope, string name)
    {
        Scope? outer = scope.Parent;
        while (outer is not null && !(outer.IsFunctionLike && outer.Find(name) is { Scope: NameScope.Local or NameScope.Cell })) outer = outer.Parent;
        return outer;
    }

    /// <summary>A function inside needs a variable: make it a cell here, or pass the need on.</summary>
    private static void Provide(Scope scope, Scope child, string name, HashSet<string> free)
    {
        if (scope.Kind == ScopeKind.Class)
        {
            if (name == "__class__")
            {
                scope.NeedsClassCell = true;
                return;
            }
            if (name == "__classdict__")
            {
                scope.NeedsClassDict = true;
                return;
            }
            if (name == Scope.ConditionalAnnotations)
            {
                scope.NeedsConditionalAnnotations = true;
                return;
            }
        }
        Symbol symbol = scope.GetOrAdd(name);
        if (scope.IsFunctionLike && symbol.Scope is NameScope.Local or NameScope.Cell)
        {
            symbol.Scope = NameScope.Cell;
            return;
        }
        if (scope.Kind == ScopeKind.Class && symbol.IsBound) symbol.IsFreeInClass = true;
        else symbol.Scope = NameScope.Free;
        free.Add(name);
    }

    /// <summary>The direct uses of an inlined comprehension become uses of the scope that it runs in.</summary>
    private static void MergeInlined(Scope scope, Scope comprehension, HashSet<string> free)
    {
        foreach (Symbol symbol in comprehension.Symbols)
        {
            if (symbol.Scope is NameScope.Local or NameScope.Cell) continue;
            bool known = scope.Find(symbol.Name) is { Scope: not NameScope.Unresolved };
            if (symbol.Scope == NameScope.Free)
            {
                if (scope.IsFunctionLike && known) continue;
                // The cells are for functions inside: in the class body itself there are no such names.
                if (scope.Kind == ScopeKind.Class && symbol.Name is "__class__" or "__classdict__" or Scope.ConditionalAnnotations)
                {
                    symbol.Scope = NameScope.GlobalImplicit;
                    continue;
                }
                Symbol outer = scope.GetOrAdd(symbol.Name);
                if (scope.Kind == ScopeKind.Class && outer.IsBound) outer.IsFreeInClass = true;
                else outer.Scope = NameScope.Free;
                free.Add(symbol.Name);
            }
            else if (!known && scope.IsFunctionLike)
            {
                scope.GetOrAdd(symbol.Name).Scope = symbol.Scope;
            }
        }
    }

    private static bool NeedsFromOutside(Scope child, string name) => child.Find(name) is { Scope: NameScope.Free } || child.Find(name) is { IsFreeInClass: true };
}
