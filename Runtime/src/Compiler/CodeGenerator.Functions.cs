using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

internal sealed partial class CodeGenerator
{
    /// <summary>Bits of SET_FUNCTION_ATTRIBUTE.</summary>
    private const int AttributeDefaults = 1, AttributeKeywordDefaults = 2, AttributeClosure = 8, AttributeAnnotate = 16;

    private void FunctionStatement(FunctionParts f)
    {
        foreach (Expr decorator in f.Decorators)
        {
            Expr(decorator);
            _code.Emit(Opcode.PushNull);
        }
        int flags = Defaults(f.Args);
        if (f.TypeParams.Length == 0) MakeFunctionObject(f, flags);
        else GenericFunction(f, flags);
        ApplyDecorators(f.Decorators);
        StoreName(f.Name);
    }

    /// <summary>The function on the stack, above the defaults that <paramref name="flags"/> name.</summary>
    private void MakeFunctionObject(FunctionParts f, int flags)
    {
        if (AnnotateFunction(f.Args, f.Args, f.Returns)) flags |= AttributeAnnotate;
        Scope scope = CurrentScopeOf(f.Node);
        var inner = new CodeGenerator(_unit, scope, this);
        int firstLine = f.FirstLine;
        inner.Begin(firstLine);
        CodeFlags codeFlags = ParentOf(this)._scope.Kind == ScopeKind.Class ? CodeFlags.Method : 0;
        ImmutableArray<Stmt> body = f.Body;
        if (Docstring(body) is { } doc)
        {
            // By convention the docstring is the first constant.
            if (KeepsDocstrings)
            {
                inner._code.ConstantIndex(_unit.Constant(doc));
                codeFlags |= CodeFlags.HasDocstring;
            }
            body = body.RemoveAt(0);
        }
        inner.Body(body);
        inner.ReturnNone();
        MakeFunction(inner, inner.Finish(f.Name, firstLine, codeFlags, f.Args), flags);
    }

    private void ApplyDecorators(ImmutableArray<Expr> decorators)
    {
        SourceSpan outer = _code.Span;
        for (int i = decorators.Length - 1; i >= 0; i--)
        {
            _code.Span = decorators[i].Span;
            // The stack holds callable, null, argument.
            _code.Emit(Opcode.Call, 1);
        }
        _code.Span = outer;
    }

    private void LambdaExpr(Lambda l)
    {
        int flags = Defaults(l.Args);
        var inner = new CodeGenerator(_unit, CurrentScopeOf(l), this);
        inner.Begin(l.Span.Line);
        inner.Expr(l.Body);
        inner._code.Span = l.Body.Span;
        inner._code.Emit(Opcode.ReturnValue);
        MakeFunction(inner, inner.Finish("<lambda>", l.Span.Line, 0, l.Args), flags);
    }

    /// <summary>The scope of a node that opens one, which hangs below the innermost inlined comprehension.</summary>
    private Scope CurrentScopeOf(Node node) => (_inlined.Count > 0 ? _inlined.Peek() : _scope).ChildOf(node);

    /// <summary>Pushes the defaults; the returned bits say which are there.</summary>
    private int Defaults(Arguments args)
    {
        int flags = 0;
        if (args.Defaults.Length > 0)
        {
            flags |= AttributeDefaults;
            Sequence(args.Defaults, Opcode.BuildTuple);
        }
        int count = 0;
        for (int i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is not { } value) continue;
            LoadConstant(_unit.Intern(Mangle(args.KwOnlyArgs[i].Name)));
            Expr(value);
            count++;
        }
        if (count == 0) return flags;
        _code.Emit(Opcode.BuildMap, count);
        return flags | AttributeKeywordDefaults;
    }

    /// <summary>Code object, closure, defaults and annotations become a function on the stack.</summary>
    private void MakeFunction(CodeGenerator inner, PyCode code, int flags)
    {
        int free = 0;
        for (int i = 0; i < code.LocalCount; i++)
        {
            if ((code.LocalKinds[i] & LocalKind.Free) == 0) continue;
            string name = code.LocalNames[i].ToString();
            // The cell itself, not its content: LOAD_FAST on a cell slot.
            bool isInner = Resolve(name) is (NameScope.Local or NameScope.Cell, true);
            _code.Emit(Opcode.LoadFast, isInner ? _code.LocalIndex(name, 0) : _code.OuterIndex(name));
            free++;
        }
        if (free > 0)
        {
            _code.Emit(Opcode.BuildTuple, free);
            flags |= AttributeClosure;
        }
        _code.Emit(Opcode.LoadConst, _code.ConstantIndex(code));
        _code.Emit(Opcode.MakeFunction);
        // Pushed first, set last: the function is always on top.
        foreach (int bit in new[] { AttributeClosure, AttributeAnnotate, AttributeKeywordDefaults, AttributeDefaults })
        {
            if ((flags & bit) != 0) _code.Emit(Opcode.SetFunctionAttribute, bit);
        }
    }

    private void ClassStatement(ClassDef c)
    {
        foreach (Expr decorator in c.DecoratorList)
        {
            Expr(decorator);
            _code.Emit(Opcode.PushNull);
        }
        if (c.TypeParams.Length == 0) MakeClass(c, c.Bases);
        else GenericClass(c);
        ApplyDecorators(c.DecoratorList);
        StoreName(c.Name);
    }

    private static int FirstLineOf(ClassDef c) => c.DecoratorList.Length > 0 ? c.DecoratorList[0].Span.Line : c.Span.Line;

    /// <summary>The call that makes the class.</summary>
    private void MakeClass(ClassDef c, ImmutableArray<Expr> bases)
    {
        var inner = new CodeGenerator(_unit, CurrentScopeOf(c), this);
        PyCode code = inner.ClassBody(c, FirstLineOf(c));
        _code.Emit(Opcode.LoadBuildClass);
        _code.Emit(Opcode.PushNull);
        MakeFunction(inner, code, 0);
        LoadConstant(_unit.Intern(c.Name));
        if (!bases.Any(b => b is Starred) && !c.Keywords.Any(k => k.Arg is null))
        {
            PlainArguments(bases, c.Keywords, 2, c.Span);
            return;
        }
        _code.Emit(Opcode.BuildList, 2);
        foreach (Expr b in bases)
        {
            Expr(b is Starred star ? star.Value : b);
            _code.Emit(b is Starred ? Opcode.ListExtend : Opcode.ListAppend, 1);
        }
        _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.ListToTuple);
        EmitKeywords(c.Keywords);
        _code.Span = c.Span;
        _code.Emit(Opcode.CallFunctionEx);
    }

    private PyCode ClassBody(ClassDef c, int firstLine)
    {
        Begin(firstLine);
        _code.Emit(Opcode.LoadName, _code.NameIndex("__name__"));
        StoreName("__module__");
        LoadConstant(_unit.Intern(_qualifiedName));
        StoreName("__qualname__");
        LoadConstant(Value.Int(firstLine));
        StoreName("__firstlineno__");
        if (c.TypeParams.Length > 0)
        {
            LoadName(TypeParametersName);
            StoreName("__type_params__");
        }
        if (_scope.NeedsClassDict)
        {
            _code.Emit(Opcode.LoadLocals);
            _code.Emit(Opcode.StoreDeref, _code.LocalIndex("__classdict__", LocalKind.Cell));
        }
        ImmutableArray<Stmt> body = c.Body;
        if (Docstring(body) is { } doc)
        {
            if (KeepsDocstrings)
            {
                LoadConstant(_unit.Constant(doc));
                StoreName("__doc__");
            }
            body = body.RemoveAt(0);
        }
        BeginBodyAnnotations(body);
        Body(body);
        _code.Span = new SourceSpan(firstLine, 0, firstLine, 0);
        EmitBodyAnnotations(_code.Span);
        _code.Span = default;
        LoadConstant(StaticAttributes(c));
        StoreName("__static_attributes__");
        if (_scope.NeedsClassDict)
        {
            _code.Emit(Opcode.LoadFast, _code.LocalIndex("__classdict__", LocalKind.Cell));
            StoreName("__classdictcell__");
        }
        if (_scope.NeedsClassCell)
        {
            _code.Emit(Opcode.LoadFast, _code.LocalIndex("__class__", LocalKind.Cell));
            _code.Emit(Opcode.Copy, 1);
            StoreName("__classcell__");
        }
        else
        {
            LoadNone();
        }
        _code.Emit(Opcode.ReturnValue);
        return Finish(c.Name, firstLine, 0, null);
    }

    /// <summary>The names that methods assign on their first parameter, for <c>__static_attributes__</c>.</summary>
    private PyTuple StaticAttributes(ClassDef c)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Stmt s in c.Body)
        {
            if (FunctionParts.Of(s) is { } f && f.Args.PosOnlyArgs.Concat(f.Args.Args).FirstOrDefault() is { } self) Collect(f.Node, self.Name);
        }
        return names.Count == 0 ? PyTuple.Empty : new PyTuple([.. names.Select(n => (Value)_unit.Intern(n))]);

        void Collect(Node node, string self)
        {
            if (node is Syntax.Attribute { Ctx: ExprContext.Store, Value: Name name } a && name.Id == self) names.Add(a.Attr);
            // An augmented assignment needs the attribute to be there already.
            foreach (Node child in node.Children) if (node is not AugAssign { Target: var target } || !ReferenceEquals(child, target)) Collect(child, self);
        }
    }

    // Comprehensions.

    private void GeneratorExpression(GeneratorExp g)
    {
        var inner = new CodeGenerator(_unit, CurrentScopeOf(g), this);
        inner.Begin(g.Span.Line);
        inner._code.Span = g.Span;
        inner._code.Emit(Opcode.LoadFast, 0);
        inner.Loops(g.Generators, 0, iterOnStack: true, () =>
        {
            inner.Expr(g.Elt);
            inner.EmitYield();
            inner._code.Emit(Opcode.PopTop);
        });
        inner.ReturnNone();
        MakeFunction(inner, inner.Finish("<genexpr>", g.Span.Line, 0, null), 0);
        _code.Emit(Opcode.PushNull);
        Expr(g.Generators[0].Iter);
        _code.Span = g.Span;
        _code.Emit(g.Generators[0].IsAsync ? Opcode.GetAiter : Opcode.GetIter);
        _code.Emit(Opcode.Call, 1);
    }

    /// <summary>
    /// An inlined comprehension (PEP 709): its variables are saved on the stack, cleared, and restored on every way out.
    /// </summary>
    private void Comprehension(Node node, ImmutableArray<Comprehension> generators, Expr element, Expr? value, Opcode build)
    {
        Scope scope = CurrentScopeOf(node);
        if (scope.IsCoroutine && !MayAwait) throw new CompileError("asynchronous comprehension outside of an asynchronous function", node.Span);
        Expr(generators[0].Iter);
        _code.Emit(generators[0].IsAsync ? Opcode.GetAiter : Opcode.GetIter);
        var saved = scope.Symbols.Where(s => s.Scope is NameScope.Local or NameScope.Cell)
            .Select(s => (Index: _code.LocalIndex(s.Name, 0), IsCell: s.Scope == NameScope.Cell)).ToList();
        foreach ((int index, bool isCell) in saved)
        {
            _code.Emit(Opcode.LoadFastAndClear, index);
            if (isCell) _code.Emit(Opcode.MakeCell, index);
        }
        if (saved.Count > 0) _code.Emit(Opcode.Swap, saved.Count + 1);
        _inlined.Push(scope);
        var cleanup = new Label();
        if (saved.Count > 0) _code.BeginHandler(cleanup);
        _code.Emit(build, 0);
        _code.Emit(Opcode.Swap, 2);
        Loops(generators, 0, iterOnStack: true, () =>
        {
            // The iterators of all generators lie between the element and the collection.
            int distance = generators.Length + 1;
            Expr(element);
            if (value is not null) Expr(value);
            _code.Emit(build switch { Opcode.BuildList => Opcode.ListAppend, Opcode.BuildSet => Opcode.SetAdd, _ => Opcode.MapAdd }, distance);
        });
        if (saved.Count > 0) _code.EndHandler();
        _inlined.Pop();
        if (saved.Count == 0) return;
        RestoreSaved(saved);
        var end = new Label();
        _code.Jump(Opcode.JumpForward, end);
        _code.Place(cleanup);
        _code.Emit(Opcode.Swap, 2);
        _code.Emit(Opcode.PopTop);
        RestoreSaved(saved);
        _code.Emit(Opcode.Reraise, 0);
        _code.Place(end);
    }

    /// <summary>Below the top lie the saved values, first saved deepest but swapped with the iterator's place.</summary>
    private void RestoreSaved(List<(int Index, bool IsCell)> saved)
    {
        _code.Emit(Opcode.Swap, saved.Count + 1);
        for (int i = saved.Count - 1; i >= 0; i--)
        {
            _code.Emit(Opcode.StoreFast, saved[i].Index);
            _code.Instructions[^1].MayStoreNull = true;
        }
    }

    private void Loops(ImmutableArray<Comprehension> generators, int depth, bool iterOnStack, Action body)
    {
        Comprehension g = generators[depth];
        if (!iterOnStack)
        {
            Expr(g.Iter);
            _code.Emit(g.IsAsync ? Opcode.GetAiter : Opcode.GetIter);
        }
        Label start = new(), end = new();
        _code.Place(start);
        if (g.IsAsync) EmitAsyncNext(end);
        else _code.EmitJump(Opcode.ForIter, end);
        Assign(g.Target);
        foreach (Expr condition in g.Ifs) JumpIf(condition, false, start);
        if (depth + 1 < generators.Length) Loops(generators, depth + 1, false, body);
        else body();
        _code.EmitJump(Opcode.JumpBackward, start);
        _code.Place(end);
        if (g.IsAsync)
        {
            _code.Emit(Opcode.EndAsyncFor);
            return;
        }
        _code.Emit(Opcode.EndFor);
        _code.Emit(Opcode.PopIter);
    }

    /// <summary>Drives a sub-iterator: receiver and the value to send are on the stack, the result remains.</summary>
    private void SendLoop()
    {
        Label send = new(), exit = new(), fail = new();
        _code.Place(send);
        _code.EmitJump(Opcode.Send, exit);
        _code.BeginHandler(fail);
        _code.Emit(Opcode.YieldValue, 1);
        _code.EndHandler();
        _code.Emit(Opcode.Resume, 2);
        _code.EmitJump(Opcode.JumpBackwardNoInterrupt, send);
        _code.Place(fail);
        _code.Emit(Opcode.CleanupThrow);
        _code.Place(exit);
        _code.Emit(Opcode.EndSend);
    }
}
