using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Third pass: emits the instructions of one code object and, by instances of its own, of those inside it.
/// What every part preserves: an expression leaves exactly one value on the operand stack; a statement leaves it as it found
/// it; what a statement keeps on the stack while its body runs (iterator, exit function, exception) is in
/// <see cref="_blocks"/>, so that return, break and continue can unwind it.
/// </summary>
/// <remarks>Source: CPython <c>Python/codegen.c</c>; the bytecode is 3.14's.</remarks>
internal sealed partial class CodeGenerator
{
    private readonly CompilationUnit _unit;
    private readonly Scope _scope;
    private readonly CodeBuilder _code;
    private readonly CodeGenerator? _outer;
    private readonly string _qualifiedName;
    private readonly Stack<Scope> _inlined = [];
    private readonly Stack<Block> _blocks = [];

    /// <summary>What all code objects of one compilation share.</summary>
    internal sealed record CompilationUnit(string FileName, Func<string, PyStr> Intern, Func<ConstantValue, Value> Constant, bool IsInteractive, FutureFeatures Future, int OptimizationLevel,
        SyntaxWarnings Warnings)
    {
        /// <summary>Equal constants are one object in all of them.</summary>
        public ConstantMerger Merger { get; } = new();
    }

    private CodeGenerator(CompilationUnit unit, Scope scope, CodeGenerator? outer)
    {
        _unit = unit;
        _scope = scope;
        _outer = outer;
        _code = new CodeBuilder(unit.Intern, unit.Merger);
        _qualifiedName = QualifiedNameOf(scope, outer);
        AllocateLocals();
    }

    public static PyCode Compile(CompilationUnit unit, Scope root, Mod module)
    {
        var generator = new CodeGenerator(unit, root, null);
        generator.Begin(0);
        switch (module)
        {
            case Expression e:
                generator.Expr(e.Body);
                generator._code.Span = default;
                generator._code.Emit(Opcode.ReturnValue);
                break;
            case Interactive i:
                generator.Body(i.Body);
                generator.ReturnNone();
                break;
            case Syntax.Module m:
                generator.ModuleBody(m.Body);
                break;
        }
        return generator.Finish("<module>", 1, 0, null);
    }

    private void Warn(string? message, SourceSpan span)
    {
        if (message is not null) _unit.Warnings.Add(new SyntaxWarningInfo(message, span));
    }

    private void ModuleBody(ImmutableArray<Stmt> body)
    {
        BeginBodyAnnotations(body);
        if (Docstring(body) is { } doc)
        {
            _code.Span = body[0].Span;
            if (KeepsDocstrings)
            {
                LoadConstant(_unit.Constant(doc));
                StoreName("__doc__");
            }
            body = body.RemoveAt(0);
        }
        Body(body);
        ReturnNone();
    }

    private bool KeepsDocstrings => _unit.OptimizationLevel < 2;

    /// <summary>The docstring of a body, or null.</summary>
    private static ConstantValue.Str? Docstring(ImmutableArray<Stmt> body) =>
        body.Length > 0 && body[0] is ExprStmt { Value: Constant { Value: ConstantValue.Str text } } ? new ConstantValue.Str(DocstringText.Clean(text.Value)) : null;

    /// <summary>Parameters, locals, cells, then free variables; an inlined comprehension's variables are hidden locals.</summary>
    private void AllocateLocals()
    {
        foreach (Symbol s in _scope.Symbols)
        {
            if (s.IsParameter) _code.LocalIndex(s.Name, LocalKind.Local | (s.Scope == NameScope.Cell ? LocalKind.Cell : 0));
        }
        if (_scope.IsFunctionLike)
        {
            foreach (Symbol s in _scope.Symbols)
            {
                if (s.Scope == NameScope.Local) _code.LocalIndex(s.Name, LocalKind.Local);
            }
        }
        AllocateHidden(_scope);
        // CPython sorts cells and free variables, and programs see the order.
        var cells = new SortedSet<string>(StringComparer.Ordinal);
        var free = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Symbol s in _scope.Symbols)
        {
            if (s.Scope == NameScope.Cell && !s.IsParameter) cells.Add(s.Name);
            if (s.Scope == NameScope.Free || s.IsFreeInClass) free.Add(s.Name);
        }
        if (_scope.NeedsClassCell) cells.Add("__class__");
        if (_scope.NeedsClassDict) cells.Add("__classdict__");
        if (_scope.NeedsConditionalAnnotations) cells.Add(Scope.ConditionalAnnotations);
        foreach (string name in cells) _code.LocalIndex(name, LocalKind.Cell);
        foreach (string name in free) _code.LocalIndex(name, LocalKind.Free);
    }

    private void AllocateHidden(Scope scope)
    {
        foreach (Scope child in scope.Children)
        {
            if (!child.IsInlined) continue;
            foreach (Symbol s in child.Symbols)
            {
                if (s.Scope is not (NameScope.Local or NameScope.Cell) || _code.HasLocal(s.Name)) continue;
                // A variable of the function itself, be it a cell, is there from the start.
                bool isOwn = _scope.IsFunctionLike && _scope.Find(s.Name) is { Scope: NameScope.Cell };
                _code.LocalIndex(s.Name, isOwn ? LocalKind.Local | LocalKind.Cell : LocalKind.Local | LocalKind.Hidden | (s.Scope == NameScope.Cell ? LocalKind.Cell : 0));
            }
            AllocateHidden(child);
        }
    }

    /// <summary>The prologue: cells, free variables, generator creation, RESUME.</summary>
    /// <param name="firstLine">Where it begins; 0 for a module, which begins before its first line.</param>
    private void Begin(int firstLine)
    {
        _code.Span = default;
        for (int i = 0; i < _code.LocalNames.Count; i++)
        {
            LocalKind kind = _code.LocalKinds[i];
            if ((kind & LocalKind.Cell) != 0 && (kind & LocalKind.Hidden) == 0) _code.Emit(Opcode.MakeCell, i);
        }
        int free = _code.LocalKinds.Count(k => (k & LocalKind.Free) != 0);
        if (free > 0) _code.Emit(Opcode.CopyFreeVars, free);
        _code.Span = new SourceSpan(firstLine, 0, Math.Max(firstLine, 1), 0);
        if (_scope.IsSuspendable)
        {
            _code.Emit(Opcode.ReturnGenerator);
            _code.Emit(Opcode.PopTop);
        }
        _code.Emit(Opcode.Resume, 0);
        if (_scope.IsSuspendable)
        {
            _generatorHandler = new Label();
            _code.BeginHandler(_generatorHandler, pushInstruction: true);
        }
    }

    private Label? _generatorHandler;

    private PyCode Finish(string name, int firstLine, CodeFlags flags, Arguments? args)
    {
        if (_generatorHandler is not null)
        {
            // An exception that leaves a generator must not be StopIteration (PEP 479).
            _code.EndHandler();
            _code.Place(_generatorHandler);
            _code.Span = default;
            _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.StopIterationError);
            _code.Emit(Opcode.Reraise, 1);
        }
        int parameterCount = args is null ? _scope.Symbols.Count(s => s.IsParameter) : SymbolTable.AllArgs(args).Count();
        (ushort[] units, CodePosition[] positions, ExceptionTableEntry[] table, int stackSize) = Assembler.Assemble(_code, parameterCount);
        if (_scope.IsFunctionLike) flags |= CodeFlags.Optimized | CodeFlags.NewLocals;
        if (_scope.IsSuspendable)
            flags |= !_scope.IsAsync ? CodeFlags.Generator : _scope.IsGenerator ? CodeFlags.AsyncGenerator : CodeFlags.Coroutine;
        if (_outer is { _scope.IsFunctionLike: true }) flags |= CodeFlags.Nested;
        if (_unit.Future.Annotations) flags |= CodeFlags.FutureAnnotations;
        if (args?.VarArg is not null) flags |= CodeFlags.VarArgs;
        if (args?.KwArg is not null) flags |= CodeFlags.VarKeywords;
        int argCount = args is null ? parameterCount : args.PosOnlyArgs.Length + args.Args.Length;
        if (_scope.Kind == ScopeKind.Annotation && name == "__annotate__") _code.LocalNames[0] = _unit.Intern("format");
        return new PyCode(new CodeDescription(
            _unit.Intern(name), _unit.Intern(_qualifiedName.Length == 0 ? name : _qualifiedName), _unit.FileName, firstLine, flags,
            argCount, args?.PosOnlyArgs.Length ?? 0, args?.KwOnlyArgs.Length ?? 0, stackSize,
            [.. _code.Constants], [.. _code.NameTable], [.. _code.LocalNames], [.. _code.LocalKinds], units, positions, table));
    }

    private static string QualifiedNameOf(Scope scope, CodeGenerator? outer)
    {
        if (outer is null) return "";
        CodeGenerator around = ParentOf(outer);
        Scope parent = around._scope;
        if (scope.Kind is ScopeKind.Function or ScopeKind.Class && parent.Find(NameMangling.Mangle(parent.ClassName, scope.Name)) is { Scope: NameScope.GlobalExplicit })
            return scope.Name;
        string name = scope.AnnotatedFunction is { } function ? $"{function}.{scope.Name}" : scope.Name;
        return parent.Kind switch
        {
            ScopeKind.Module => name,
            ScopeKind.Class or ScopeKind.TypeParameters => $"{around._qualifiedName}.{name}",
            _ => $"{around._qualifiedName}.<locals>.{name}",
        };
    }

    /// <summary>The generator itself, or what lies around it when it is that of type parameters or annotations, which leave no trace in names.</summary>
    private static CodeGenerator ParentOf(CodeGenerator generator) =>
        generator._scope.Kind is ScopeKind.TypeParameters or ScopeKind.Annotation ? generator._outer! : generator;

    private void Body(ImmutableArray<Stmt> body)
    {
        foreach (Stmt statement in body) Statement(statement);
    }

    private void LoadConstant(in Value value)
    {
        if (value.IsInt && value.Bits is >= 0 and <= 255) _code.Emit(Opcode.LoadSmallInt, (int)value.Bits);
        else _code.Emit(Opcode.LoadConst, _code.ConstantIndex(value));
    }

    private void LoadNone() => LoadConstant(Value.None);

    /// <summary>The implicit return at the end, which has the place of what comes before it.</summary>
    private void ReturnNone()
    {
        _code.Span = default;
        LoadNone();
        _code.Emit(Opcode.ReturnValue);
    }

    // Names.

    /// <summary>The symbol that a name means here: an inlined comprehension's own, else the scope's.</summary>
    private (NameScope Where, bool InInlined) Resolve(string name)
    {
        NameScope? outside = null;
        foreach (Scope comprehension in _inlined)
        {
            if (comprehension.Find(name) is not { } own) continue;
            if (own.Scope is NameScope.Local or NameScope.Cell) return (own.Scope, true);
            outside = own.Scope;
        }
        // A comprehension in a class or module body does not see the body's names but what lies around it.
        if (!_scope.IsFunctionLike && outside is { } where) return (where, true);
        return (_scope.Find(name)?.Scope ?? NameScope.GlobalImplicit, false);
    }

    private void LoadName(string id)
    {
        string name = Mangle(id);
        (NameScope where, bool inInlined) = Resolve(name);
        switch (where)
        {
            case NameScope.Local when _scope.IsFunctionLike || inInlined:
                _code.Emit(Opcode.LoadFast, _code.LocalIndex(name, LocalKind.Local));
                break;
            case NameScope.Cell:
                _code.Emit(Opcode.LoadDeref, _code.LocalIndex(name, LocalKind.Cell));
                break;
            case NameScope.Free when _scope.Kind == ScopeKind.Class && !inInlined:
                _code.Emit(Opcode.LoadLocals);
                _code.Emit(Opcode.LoadFromDictOrDeref, _code.LocalIndex(name, LocalKind.Free));
                break;
            case NameScope.Free when SeesClassDict:
                LoadClassDict();
                _code.Emit(Opcode.LoadFromDictOrDeref, _code.LocalIndex(name, LocalKind.Free));
                break;
            case NameScope.Free:
                _code.Emit(Opcode.LoadDeref, _code.LocalIndex(name, LocalKind.Free));
                break;
            case NameScope.GlobalImplicit when SeesClassDict:
                LoadClassDict();
                _code.Emit(Opcode.LoadFromDictOrGlobals, _code.NameIndex(name));
                break;
            case NameScope.GlobalImplicit or NameScope.Local when !_scope.IsFunctionLike && (!inInlined || _scope.Kind == ScopeKind.Module):
                _code.Emit(Opcode.LoadName, _code.NameIndex(name));
                break;
            default:
                _code.Emit(Opcode.LoadGlobal, _code.NameIndex(name) << 1);
                break;
        }
    }

    /// <summary>An annotation scope in a class looks names up in the class first.</summary>
    private bool SeesClassDict => _scope.SeesClassNames;

    private void LoadClassDict() => _code.Emit(Opcode.LoadDeref, _code.LocalIndex("__classdict__", LocalKind.Free));

    private void StoreName(string id)
    {
        string name = Mangle(id);
        (NameScope where, bool inInlined) = Resolve(name);
        switch (where)
        {
            case NameScope.Local when _scope.IsFunctionLike || inInlined:
                _code.Emit(Opcode.StoreFast, _code.LocalIndex(name, LocalKind.Local));
                break;
            case NameScope.Cell or NameScope.Free:
                _code.Emit(Opcode.StoreDeref, _code.LocalIndex(name, where == NameScope.Cell ? LocalKind.Cell : LocalKind.Free));
                break;
            case NameScope.GlobalExplicit:
                _code.Emit(Opcode.StoreGlobal, _code.NameIndex(name));
                break;
            default:
                _code.Emit(Opcode.StoreName, _code.NameIndex(name));
                break;
        }
    }

    private void DeleteName(string id)
    {
        string name = Mangle(id);
        (NameScope where, _) = Resolve(name);
        switch (where)
        {
            case NameScope.Local when _scope.IsFunctionLike:
                _code.Emit(Opcode.DeleteFast, _code.LocalIndex(name, LocalKind.Local));
                break;
            case NameScope.Cell or NameScope.Free:
                _code.Emit(Opcode.DeleteDeref, _code.LocalIndex(name, where == NameScope.Cell ? LocalKind.Cell : LocalKind.Free));
                break;
            case NameScope.GlobalExplicit:
                _code.Emit(Opcode.DeleteGlobal, _code.NameIndex(name));
                break;
            default:
                _code.Emit(Opcode.DeleteName, _code.NameIndex(name));
                break;
        }
    }

    private string Mangle(string name) => NameMangling.Mangle(_scope.ClassName, name);

    private int AttributeIndex(string name) => _code.NameIndex(Mangle(name));
}

/// <summary>The functions behind CALL_INTRINSIC_1, by CPython's numbers.</summary>
internal enum Intrinsic1
{
    Print = 1, ImportStar = 2, StopIterationError = 3, AsyncGenWrap = 4, UnaryPositive = 5, ListToTuple = 6,
    TypeVar = 7, ParamSpec = 8, TypeVarTuple = 9, SubscriptGeneric = 10, TypeAlias = 11,
}
